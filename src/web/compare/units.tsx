/** The units of competence of the two: what both attest, what only one does, and what an equivalence between them credits. */
import { useText } from '../language/language';
import { NameLink, RecordLink } from '../parts/record-link';
import type { EquivalenceBetweenFragment } from '../graphql/graphql';
import { textIn, useLanguage } from '../language/language';
import { TYPES } from '../records/words';
import type { Certificate } from './facts';
import { SideBySide } from './side-by-side';
import { texts } from './units-texts';

export interface Shared {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
}

/** null where the units of one of them are not known: then nothing can be said of both. */
export function sharedUnits({ units: ofA }: Certificate, { units: ofB }: Certificate): Shared | null {
  if (ofA.length === 0 || ofB.length === 0) return null;
  const inB = new Set(ofB.map(({ code }) => code));
  const both = ofA.filter(({ code }) => inB.has(code)).length;
  return { both, onlyA: ofA.length - both, onlyB: ofB.length - both };
}

interface UnitsProps {
  readonly a: Certificate;
  readonly b: Certificate;
  /** The equivalences between the two that are in force. */
  readonly inForce: readonly EquivalenceBetweenFragment[];
}

export function Units({ a, b, inForce }: UnitsProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const all = [...new Map([...a.units, ...b.units].map((unit) => [unit.code, unit])).values()];
  const has = ({ units }: Certificate, code: string): boolean => units.some((unit) => unit.code === code);
  const shared = all.filter(({ code }) => has(a, code) && has(b, code));
  const inOrder = [...shared, ...all.filter((unit) => !shared.includes(unit))];
  const title = textIn(language, TYPES.UNIT.many);
  const cell = (of: Certificate, code: string) =>
    has(of, code) ? t('has') : <Credited unit={code} to={of} inForce={inForce} />;
  return (
    <section className="sheet stack">
      <h2>{title}</h2>
      {[a, b]
        .filter(({ units }) => units.length === 0)
        .map(({ code, name }) => (
          <p key={code}>{t('notKnown', { name })}</p>
        ))}
      {all.length > 0 && (
        <SideBySide
          two={{ a, b }}
          label={title}
          rows={inOrder.map(({ code, name }) => ({
            key: code,
            label: <NameLink type="UNIT" code={code} name={name} />,
            a: cell(a, code),
            b: cell(b, code),
          }))}
        />
      )}
    </section>
  );
}

interface CreditedProps {
  readonly unit: string;
  readonly to: Certificate;
  readonly inForce: UnitsProps['inForce'];
}

/** What a certificate does not attest may be credited to its holder. */
function Credited({ unit, to, inForce }: CreditedProps) {
  const t = useText(texts);
  const crediting = inForce.filter(
    ({ from, creditedUnits }) => from.code === to.code && (creditedUnits ?? []).some(({ code }) => code === unit),
  );
  if (crediting.length === 0) return <span className="quiet">{t(to.units.length === 0 ? 'unknown' : 'hasNot')}</span>;
  return (
    <>
      {t('credited')}{' '}
      {crediting.map(({ code }) => (
        <RecordLink key={code} type="EQUIVALENCE" code={code} />
      ))}
    </>
  );
}
