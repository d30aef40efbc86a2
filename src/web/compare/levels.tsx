/** Where the two are placed in qualification frameworks, and what the register says of those levels to one another. */
import { Link } from 'wouter';
import { textIn, useLanguage, useText } from '../language/language';
import { StandingMark } from '../parts/marks';
import { NameLink, RecordLink } from '../parts/record-link';
import { FIELD_WORDS } from '../records/field-words';
import type { Certificate } from './facts';
import type { Level, Relation } from './placed';
import { SideBySide, type Two } from './side-by-side';
import { texts } from './levels-texts';

interface LevelsProps {
  readonly a: Certificate;
  readonly b: Certificate;
  /** undefined: not known yet. */
  readonly relations: readonly Relation[] | undefined;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

export function Levels({ a, b, relations, day }: LevelsProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const two = { a, b };
  const frameworks = [...new Set([...a.placements, ...b.placements].map(({ framework }) => framework.code))];
  const missing = [a, b].filter(({ placements }) => placements.length === 0);
  const placements = {
    key: 'placements',
    label: textIn(language, FIELD_WORDS.placements),
    a: <Placements of={a.placements} />,
    b: <Placements of={b.placements} />,
  };
  return (
    <section className="sheet stack">
      <h2>{t('title')}</h2>
      <SideBySide two={two} label={t('title')} rows={[placements]} />
      {missing.map(({ code, name }) => (
        <p key={code}>{t('notPlaced', { name })}</p>
      ))}
      {relations !== undefined && missing.length === 0 && relations.length === 0 && <p>{t('noRelation')}</p>}
      <ul className="bare stack">
        {(relations ?? []).map((relation, position) => (
          <li key={position}>
            <RelationText relation={relation} two={two} />
          </li>
        ))}
      </ul>
      {frameworks.length > 0 && (
        <p className="small unprinted">
          <Link href={`/frameworks?${ladders(frameworks, day)}`}>{t('frameworks')}</Link>
        </p>
      )}
    </section>
  );
}

const ladders = (frameworks: readonly string[], day: string): string =>
  new URLSearchParams([...frameworks.map((code) => ['f', code]), ['day', day]]).toString();

function Placements({ of }: { readonly of: readonly Level[] }) {
  const t = useText(texts);
  if (of.length === 0) return <span className="quiet">{t('nowhere')}</span>;
  return (
    <ul>
      {of.map(({ framework, level }) => (
        <li key={`${framework.code} ${level.code}`}>
          {level.name} · <NameLink type="FRAMEWORK" code={framework.code} name={framework.name} />
        </li>
      ))}
    </ul>
  );
}

function RelationText({ relation, two }: { readonly relation: Relation; readonly two: Two }) {
  const t = useText(texts);
  const names = { a: two.a.name, b: two.b.name };
  const { kind, a, b } = relation;
  const levels = {
    levelA: a.level.name,
    frameworkA: a.framework.name,
    levelB: b.level.name,
    frameworkB: b.framework.name,
  };
  if (!('reference' in relation)) return t(kind, { ...names, ...levels });
  const { reference, to } = relation;
  return (
    <>
      {t(kind, { ...names, ...levels, level: to.level.name })}{' '}
      <span className="small">
        <RecordLink type="LEVEL_REFERENCE" code={reference.code} /> <StandingMark standing={reference.standing} />
      </span>
    </>
  );
}
