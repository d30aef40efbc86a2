/** The registry: every record with its history and sources, the findings, the ledger. */
import { Link, Route, Switch, useLocation } from 'wouter';
import { useText } from '../language/language';
import { PLURALS } from '../parts/record-link';
import { TYPE_CODES } from '../records/words';
import { Findings } from './findings';
import { Ledger } from './ledger';
import { Overview } from './overview';
import { RecordList } from './record-list';
import { RecordPage } from './record-page';
import { texts } from './texts';

const typeOf = (plural: string) => TYPE_CODES.find((type) => PLURALS[type] === plural);

const PARTS = [
  { part: 'overview', path: '/registry' },
  { part: 'findings', path: '/registry/findings' },
  { part: 'ledger', path: '/registry/ledger' },
] as const;

export default function Registry() {
  const t = useText(texts);
  const [here] = useLocation();
  return (
    <>
      <nav className="row unprinted" aria-label={t('parts')}>
        {PARTS.map(({ part, path }) => (
          <Link
            key={part}
            className="button"
            href={path}
            aria-current={part === (PARTS.find((one) => one.path === here)?.part ?? 'overview') ? 'page' : undefined}
          >
            {t(part)}
          </Link>
        ))}
      </nav>
      <Switch>
        <Route path="/registry" component={Overview} />
        <Route path="/registry/findings" component={Findings} />
        <Route path="/registry/ledger" component={Ledger} />
        <Route path="/registry/:plural/:code?">
          {({ plural, code }) => {
            const type = typeOf(plural);
            if (type === undefined) return <NothingHere />;
            return code === undefined ? (
              <RecordList key={type} type={type} />
            ) : (
              <RecordPage key={`${type} ${code}`} type={type} code={code} />
            );
          }}
        </Route>
        <Route>
          <NothingHere />
        </Route>
      </Switch>
    </>
  );
}

function NothingHere() {
  const t = useText(texts);
  return (
    <>
      <h1>{t('nothingHere')}</h1>
      <p>{t('nothingHereHelp')}</p>
    </>
  );
}
