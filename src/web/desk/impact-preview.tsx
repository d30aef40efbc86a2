/** What an equivalence would change if it counted: shown while it is drafted, and to whoever is to endorse it. */
import { useState } from 'react';
import {
  ImpactDocument,
  type EquivalenceInput,
  type ImpactQuery,
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
import { keyText, useNames, type Content } from '../records/names';
import { useServiceQuery } from '../service/use-service-query';
import { useDebounced } from '../service/use-debounced';
import { texts } from './texts';

interface ImpactPreviewProps {
  readonly draft: Content;
  /** What it still lacks, or has wrong, in words. */
  readonly missing?: readonly string[];
}

export function ImpactPreview({ draft: current, missing = [] }: ImpactPreviewProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { list } = useFormats();
  const pathLabel = usePathLabel('EQUIVALENCE');
  const [purpose, setPurpose] = useState<Purpose>('PRACTICE');
  const written = JSON.stringify([current, missing.length === 0]);
  const settled = useDebounced(written);
  const [draft, complete] = JSON.parse(settled) as [EquivalenceInput, boolean];
  const { data, error, isFetching, isPlaceholderData } = useServiceQuery(
    ImpactDocument,
    { draft, purpose, language: language.code },
    { when: complete, keep: true },
  );
  const impact = data?.equivalenceImpact;
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
            <ImpactFacts impact={impact} />
          </div>
        )}
      </div>
    </section>
  );
}

type Impact = Extract<ImpactQuery['equivalenceImpact'], { __typename: 'EquivalenceImpact' }>;

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
