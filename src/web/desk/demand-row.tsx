/** One row of demand: what was asked for, how often, and the drafts that could answer it. */
import { useLocation } from 'wouter';
import type { DemandedFragment, RecordType } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { Fold } from '../parts/fold';
import { PURPOSES } from '../parts/words';
import type { Content } from '../records/names';
import { texts } from './demand-texts';
import { begin } from './draft';

/** A draft that could answer what is asked for. */
interface Answer {
  readonly type: RecordType;
  readonly value: Content;
  readonly label: string;
}

export function DemandRow({ row }: { readonly row: DemandedFragment }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const answers = useAnswers(row);
  const { certificate, post, region, purpose, count, requirement } = row;
  const of = { post: post.name, region: region.name };
  const title = certificate === null ? t('wanted', of) : t('held', { ...of, certificate: certificate.name });
  return (
    <li className="sheet stack">
      <h2>{title}</h2>
      <p className="row">
        <strong className="grow">{t('times', { count })}</strong>
        <span className="quiet small">{textIn(language, PURPOSES[purpose])}</span>
      </p>
      {requirement === null && <p className="quiet small">{t('noRequirement')}</p>}
      <Fold title={t('begin')} summary={[]}>
        <div className="row">
          {answers.map(({ type, value, label }) => (
            <button key={label} type="button" onClick={() => navigate(begin(type, value))}>
              {label}
            </button>
          ))}
        </div>
      </Fold>
    </li>
  );
}

function useAnswers({ certificate, post, region, purpose, requirement, leadsTo }: DemandedFragment): readonly Answer[] {
  const t = useText(texts);
  if (requirement === null)
    return [{ type: 'REQUIREMENT', value: { post: post.code, region: region.code }, label: t('requirement') }];
  const scope = { regions: [region.code], purposes: [purpose] };
  const named = (name: string, code: string) => ({ certificate: `${name} (${code})` });
  // Who holds it already may be told no for another reason.
  const others = leadsTo.filter(({ code }) => code !== certificate?.code);
  const equivalences: Answer[] = others.map(({ code, name }) => ({
    type: 'EQUIVALENCE',
    value: { ...scope, from: certificate?.code, to: code },
    label: t('equivalenceTo', named(name, code)),
  }));
  const programmes: Answer[] = leadsTo.map(({ code, name }) => ({
    type: 'PROGRAMME',
    value: { region: region.code, gives: { certificates: [code] } },
    label: t('programmeTo', named(name, code)),
  }));
  // Where a level or units are asked for, whoever drafts it chooses what has them.
  if (leadsTo.length === 0) {
    equivalences.push({ type: 'EQUIVALENCE', value: { ...scope, from: certificate?.code }, label: t('equivalence') });
    programmes.push({ type: 'PROGRAMME', value: { region: region.code }, label: t('programme') });
  }
  return certificate === null ? programmes : [...equivalences, ...programmes];
}
