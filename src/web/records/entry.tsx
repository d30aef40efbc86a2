/** An entry of the ledger: what was done, by whom, for whom, when, why, and on what evidence. */
import { Link } from 'wouter';
import type { EntryFactsFragment } from '../graphql/graphql';
import { textIn, useLanguage, useText, useFormats } from '../language/language';
import { recorded } from '../language/visible';
import { isWeb } from '../parts/facts';
import { texts } from './texts';
import { ACTS } from './words';

interface Evidence {
  readonly title: string;
  readonly url?: string;
  readonly sha256?: string;
}

export function EntryFacts({ entry }: { readonly entry: EntryFactsFragment }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { moment, number } = useFormats();
  const { act, actor, body, reason, evidence, recordedAt } = entry;
  return (
    <>
      <p>
        <strong>{Object.hasOwn(ACTS, act) ? textIn(language, ACTS[act]) : act}</strong> ·{' '}
        <time dateTime={recordedAt}>{moment(recordedAt)}</time> · {t('actor')} <strong>{actor}</strong>
        {body !== null && (
          <>
            {' '}
            {t('onBehalfOf')}{' '}
            <Link className="code" href={`/registry/bodies/${body}`}>
              {body}
            </Link>
          </>
        )}{' '}
        · <span className="quiet">{t('entry', { number: number(entry.number) })}</span>
      </p>
      <p>
        {t('reason')}
        {reason ?? <span className="quiet">{t('noReason')}</span>}
      </p>
      {evidence !== null && <EvidenceList evidence={recorded(evidence) as readonly Evidence[]} />}
    </>
  );
}

function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const t = useText(texts);
  return (
    <div>
      {t('evidence')}
      <ul>
        {evidence.map(({ title, url, sha256 }) => (
          <li key={`${title} ${url ?? ''}`}>
            {isWeb(url) ? (
              <a href={url} rel="noreferrer noopener" target="_blank">
                {title}
              </a>
            ) : (
              title
            )}
            {sha256 !== undefined && <span className="code quiet"> SHA-256 {sha256}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
