/** What an equivalence or agreement would change if it became what is drafted: shown while it is drafted, to whoever is to endorse it, and before it is suspended, reinstated or revoked. */
import { useState } from 'react';
import {
  AgreementImpactDocument,
  ImpactDocument,
  type AgreementInput,
  type EndorsedType,
  type EquivalenceInput,
  type ImpactFactsFragment,
  type Purpose,
  type Verdict,
} from '../graphql/graphql';
import { usePathLabel } from '../forms/path-label';
import { useLanguage, useText, useFormats } from '../language/language';
import { VerdictMark } from '../parts/marks';
import { Problem } from '../parts/problem';
import { optionsOf, Select } from '../parts/select';
import { ServiceText } from '../parts/service-text';
import { Waiting } from '../parts/waiting';
import { PURPOSES } from '../parts/words';
import { PURPOSE_CODES } from '../question/address';
import type { Content } from '../records/names';
import { keyText, useNames } from '../records/record-names';
import { useServiceQuery } from '../service/use-service-query';
import { useDebounced } from '../service/use-debounced';
import { texts } from './texts';

interface ImpactPreviewProps {
  readonly type: EndorsedType;
  readonly draft: Content;
  /** The day on which it is looked at; null: today. */
  readonly onDate?: string | null;
  /** What it still lacks, or has wrong, in words. */
  readonly missing?: readonly string[];
}

export function ImpactPreview({ type, draft: current, onDate = null, missing = [] }: ImpactPreviewProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { list, day } = useFormats();
  const pathLabel = usePathLabel(type);
  const [purpose, setPurpose] = useState<Purpose>('PRACTICE');
  const complete = missing.length === 0;
  const written = JSON.stringify({ draft: current, onDate, complete });
  const settled = useDebounced(written);
  const asked = JSON.parse(settled) as Asked;
  const { data, error, isFetching, isPlaceholderData } = useImpact(type, asked, purpose);
  const impact = data?.impact;
  const old = impact !== undefined && (isPlaceholderData || settled !== written);
  return (
    <section className="sheet stack" aria-label={t('impact')} aria-busy={isFetching || old}>
      <h2>{t('impact')}</h2>
      <p className="quiet">{t('impactHelp')}</p>
      <Select
        label={t('purpose')}
        options={optionsOf(PURPOSE_CODES, (code) => PURPOSES[code], language)}
        value={purpose}
        onChange={setPurpose}
      />
      {missing.length > 0 && <p className="note">{t('impactIncomplete', { missing: list(missing) })}</p>}
      <Problem error={complete ? error : null} />
      <Waiting when={complete && (old || (isFetching && impact === undefined))} />
      <div data-old={old}>
        {complete && impact?.__typename === 'ActRefused' && (
          <ul className="note bad">
            {impact.problems.map(({ code, path, message }) => (
              <li key={`${code} ${path}`}>
                {pathLabel(path) !== '' && <strong>{t('at', { place: pathLabel(path) })}</strong>}
                <ServiceText text={message} />
              </li>
            ))}
          </ul>
        )}
        {complete && impact?.__typename === 'EquivalenceImpact' && (
          <div className="stack">
            {onDate !== null && <p className="quiet">{t('impactOn', { day: day(impact.onDate) })}</p>}
            <ImpactFacts impact={impact} />
          </div>
        )}
      </div>
    </section>
  );
}

interface Asked {
  readonly draft: Content;
  readonly onDate: string | null;
  readonly complete: boolean;
}

function useImpact(type: EndorsedType, { draft, onDate, complete }: Asked, purpose: Purpose) {
  const { language } = useLanguage();
  const rest = { onDate, purpose, language: language.code };
  const ofEquivalence = useServiceQuery(
    ImpactDocument,
    { draft: draft as unknown as EquivalenceInput, ...rest },
    { when: complete && type === 'EQUIVALENCE', keep: true },
  );
  const ofAgreement = useServiceQuery(
    AgreementImpactDocument,
    { draft: draft as unknown as AgreementInput, ...rest },
    { when: complete && type === 'AGREEMENT', keep: true },
  );
  return type === 'EQUIVALENCE' ? ofEquivalence : ofAgreement;
}

type Impact = Extract<ImpactFactsFragment, { __typename: 'EquivalenceImpact' }>;

function ImpactFacts({ impact: { changes, byRegion, chainCount, chains } }: { readonly impact: Impact }) {
  const t = useText(texts);
  const { totalCount, edges } = changes;
  const keys = byRegion.map(({ code }) => ({ type: 'REGION' as const, code }));
  const names = useNames(keys);
  return (
    <>
      <p role="status">
        <strong>{t('changes', { count: totalCount })}</strong> {chainCount > 0 && t('chains', { count: chainCount })}
      </p>
      {byRegion.length > 0 && (
        <ul className="bare stack" aria-label={t('byRegion')}>
          {byRegion.map(({ code, before, after, count }) => (
            <li key={`${code} ${before} ${after}`}>
              <strong>{names.get(keyText({ type: 'REGION', code })) ?? code}</strong>{' '}
              <span className="quiet">{t('answers', { count })}</span>
              <br />
              <FromTo before={before} after={after} />
            </li>
          ))}
        </ul>
      )}
      {edges.length > 0 && (
        <details>
          <summary>{t('someChanges', { count: edges.length })}</summary>
          <ul className="bare stack">
            {edges.map(({ node: { certificate, post, region, before, after } }) => (
              <li key={`${certificate.code} ${post.code} ${region.code}`}>
                {certificate.name} → {post.name} · {region.name}
                <br />
                <FromTo before={before} after={after} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {chains.length > 0 && (
        <details>
          <summary>{t('chains', { count: chainCount })}</summary>
          <ul>
            {chains.map(({ from, to, equivalences }) => (
              <li key={equivalences.join()}>
                {from.name} → {to.name} <span className="code quiet">{equivalences.join(' · ')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function FromTo({ before, after }: { readonly before: Verdict; readonly after: Verdict }) {
  const t = useText(texts);
  return (
    <>
      <span className="unseen">{t('before')}</span>
      <VerdictMark verdict={before} /> <span aria-hidden="true">→</span> <span className="unseen">{t('after')}</span>
      <VerdictMark verdict={after} />
    </>
  );
}
