/** The ladders of qualification frameworks side by side, with the references between their levels drawn. */
import { useSearchParams } from 'wouter';
import { FrameworkChoiceDocument, LadderDocument, type FrameworkChoiceQuery } from '../graphql/graphql';
import { useFormats, useLanguage, useText } from '../language/language';
import { Misread, othersThan } from '../parts/misread';
import { PageShare } from '../parts/page-share';
import { Problem } from '../parts/problem';
import { useTitle } from '../parts/title';
import { Waiting } from '../parts/waiting';
import { Term } from '../parts/term';
import { Day } from '../question/day';
import { useServiceQueries } from '../service/use-service-queries';
import { useServiceQuery } from '../service/use-service-query';
import { Ladders } from './ladders';
import { texts } from './texts';

/** Frameworks side by side: nobody can compare more. */
const MAX_LADDERS = 4;

export default function Frameworks() {
  const t = useText(texts);
  const { language } = useLanguage();
  const { list } = useFormats();
  const [address, setAddress] = useSearchParams();
  const order = { by: 'NAME', direction: 'ASC', language: language.code } as const;
  const { data, error } = useServiceQuery(FrameworkChoiceDocument, { language: language.code, order }, { keep: true });
  const all = data?.frameworks.edges ?? [];
  const named = address.getAll('f').filter((code) => all.some(({ node }) => node.code === code));
  const chosen = named.length > 0 ? named : data === undefined ? [] : firstOf(data);
  const onDate = address.get('day') || null;
  const show = (codes: readonly string[], day: string | null): void => setAddress(asked(codes, day), { replace: true });
  const ladders = useServiceQueries(
    LadderDocument,
    chosen.map((framework) => ({ framework, onDate, language: language.code })),
  );
  const shown = ladders.answers.flatMap((answer) => answer?.frameworkLadder ?? []);
  useTitle(shown.length === 0 ? null : list(shown.map(({ framework }) => framework.name)));
  return (
    <>
      <h1>
        <Term id="framework">{t('title')}</Term>
      </h1>
      <p>{t('intro')}</p>
      {data !== undefined && (
        <Misread
          parts={othersThan(
            address,
            'f',
            all.map(({ node }) => node.code),
          )}
        />
      )}
      <form className="sheet stack unprinted" aria-label={t('choose')} onSubmit={(event) => event.preventDefault()}>
        <fieldset>
          <legend className="label">{t('choose')}</legend>
          <div className="row">
            {all.map(({ node: { code, name, region } }) => (
              <label key={code} className="choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(code)}
                  disabled={!chosen.includes(code) && chosen.length >= MAX_LADDERS}
                  onChange={({ target }) =>
                    show(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code), onDate)
                  }
                />
                <span>
                  {name} {region !== null && <span className="quiet">· {region.name}</span>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="row">
          <Day label={t('day')} value={onDate} onChange={(day) => show(chosen, day)} />
        </div>
      </form>
      <Problem error={error ?? ladders.error} />
      <Waiting when={data === undefined || (chosen.length > 0 && shown.length === 0 && ladders.error === null)} />
      {data !== undefined && all.length === 0 && <p className="note">{t('none')}</p>}
      {shown.length > 0 && (
        <>
          <Ladders ladders={shown} />
          <PageShare at={`/frameworks?${asked(chosen, onDate)}`} onDate={onDate} />
        </>
      )}
    </>
  );
}

const asked = (frameworks: readonly string[], day: string | null): string =>
  new URLSearchParams([...frameworks.map((code) => ['f', code]), ...(day === null ? [] : [['day', day]])]).toString();

/** At first one framework of each region, the one that most references tie to other regions: those are what people compare. */
function firstOf({ frameworks, levelReferences }: FrameworkChoiceQuery): readonly string[] {
  const all = frameworks.edges.map(({ node }) => ({ code: node.code, region: node.region?.code ?? null }));
  const regionOf = new Map(all.map(({ code, region }) => [code, region]));
  const ties = (code: string): number =>
    levelReferences.edges.filter(({ node: { a, b } }) => {
      const ends = [a.framework.code, b.framework.code];
      return (
        ends.includes(code) &&
        ends.every((end) => regionOf.get(end)) &&
        new Set(ends.map((end) => regionOf.get(end))).size > 1
      );
    }).length;
  const inRegions = all
    .filter(({ region }) => region !== null)
    .sort((one, other) => ties(other.code) - ties(one.code) || (one.code < other.code ? -1 : 1));
  const first = inRegions
    .filter(({ region }, position) => inRegions.findIndex((other) => other.region === region) === position)
    .sort((one, other) => ((one.region ?? '') < (other.region ?? '') ? -1 : 1));
  return (first.length > 0 ? first : all).slice(0, 3).map(({ code }) => code);
}
