/** All records of one type: narrowed down by name or code and standing, sorted, a page at a time. */
import { useSearchParams } from 'wouter';
import {
  ListRecordsDocument,
  type ListRecordsQuery,
  type ListRecordsQueryVariables,
  type RecordType,
  type Standing,
  type State,
} from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import type { Text } from '../language/languages';
import { useAddressParts } from '../parts/address-parts';
import { StandingMark } from '../parts/marks';
import { Listing } from '../parts/listing';
import { Misread, othersThan } from '../parts/misread';
import { More } from '../parts/more';
import { AskedOnPaper, PageShare } from '../parts/page-share';
import { useTitle } from '../parts/title';
import { RecordLink } from '../parts/record-link';
import { optionsOf, Select } from '../parts/select';
import { STANDINGS } from '../parts/words';
import { Explained, Term } from '../parts/term';
import { TYPE_TERMS } from '../records/type-terms';
import { COURSE_CATEGORIES, LISTS, SKILL_CATEGORIES, STATES, TYPE_CODES, TYPES } from '../records/words';
import { SHAPES } from '../records/shapes';
import { usePages, type Connection } from '../service/use-pages';
import { texts } from './texts';

/** Records of one page. */
const PAGE_SIZE = 50;

type Row = NonNullable<ListRecordsQuery[keyof ListRecordsQuery]>['edges'][number]['node'];

export function RecordList({ type }: { readonly type: RecordType }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const [address] = useSearchParams();
  const variables = variablesOf(type, address, language.code);
  // What cannot begin a code would be refused: no record without a name has it.
  const isPossible = 'name' in SHAPES[type] || /^([A-Za-z0-9][A-Za-z0-9._:-]*)?$/.test(variables.prefix ?? '');
  const pages = usePages(
    ListRecordsDocument,
    variables,
    (answer) => Object.values(answer).find((list) => list !== undefined) as Connection<Row> | undefined,
    { when: isPossible },
  );
  const { first, nodes, total, more, waiting } = pages;
  useTitle(textIn(language, TYPES[type].many));
  return (
    <>
      <h1>
        <Explained term={TYPE_TERMS[type]}>{textIn(language, TYPES[type].many)}</Explained>
      </h1>
      <Filters type={type} />
      <Misread
        parts={[
          ...othersThan(address, 'standing', Object.keys(STANDINGS)),
          ...othersThan(address, 'state', Object.keys(STATES)),
          ...othersThan(address, 'order', ['code', '-code', 'name', '-name']),
        ]}
      />
      <Chosen />
      <Listing of={pages}>
        {(!isPossible || (first !== undefined && total === 0)) && <p className="note">{t('noneInList')}</p>}
        {isPossible && nodes.length > 0 && (
          <div className="sheet scroll" tabIndex={0} role="region" aria-label={textIn(language, TYPES[type].many)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('record')}</th>
                  <th scope="col">{t('about')}</th>
                  <th scope="col">
                    <Term id="standing">{t('standing')}</Term>
                  </th>
                </tr>
              </thead>
              <tbody>
                {nodes.map((row) => (
                  <tr key={row.code}>
                    <td>
                      <RecordLink type={type} code={row.code} name={'name' in row ? row.name : undefined} />
                    </td>
                    <td>
                      <Distinction row={row} />
                    </td>
                    <td>
                      <StandingMark standing={row.standing} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {isPossible && <More shown={nodes.length} total={total} more={more} waiting={waiting} />}
        {first !== undefined && <PageShare old={pages.old} />}
      </Listing>
    </>
  );
}

function Filters({ type }: { readonly type: RecordType }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const [address, set] = useAddressParts();
  const choices = <C extends string>(words: Readonly<Record<C, Text>>) => [
    { code: '', name: t('any') },
    ...optionsOf(Object.keys(words) as C[], (code) => words[code], language),
  ];
  const named = 'name' in SHAPES[type];
  return (
    <form className="sheet row unprinted" role="search" onSubmit={(event) => event.preventDefault()}>
      <label className="field grow">
        <span className="label">{t(named ? 'nameOrCode' : 'codeBegins')}</span>
        <input
          type="search"
          maxLength={64}
          value={address.get('q') ?? ''}
          onChange={({ target }) => set('q', target.value)}
        />
      </label>
      <Select
        label={t('standing')}
        options={choices(STANDINGS)}
        value={address.get('standing') ?? ''}
        onChange={(value) => set('standing', value)}
      />
      {'state' in SHAPES[type] && (
        <Select
          label={t('state')}
          options={choices(STATES)}
          value={address.get('state') ?? ''}
          onChange={(value) => set('state', value)}
        />
      )}
      <Select
        label={t('order')}
        options={[
          { code: '', name: t('byCode') },
          { code: '-code', name: t('byCodeDown') },
          ...(named
            ? [
                { code: 'name', name: t('byName') },
                { code: '-name', name: t('byNameDown') },
              ]
            : []),
        ]}
        value={address.get('order') ?? ''}
        onChange={(value) => set('order', value)}
      />
    </form>
  );
}

/** By what the list on paper was narrowed down, and how it is sorted. */
function Chosen() {
  const t = useText(texts);
  const { language } = useLanguage();
  const [address] = useSearchParams();
  const nameOf = (words: Readonly<Record<string, Text>>, part: string): string | null => {
    const code = codeOf(words, address.get(part));
    return code === null ? null : textIn(language, words[code]);
  };
  return (
    <AskedOnPaper
      of={[
        [t('nameOrCode'), address.get('q')],
        [t('standing'), nameOf(STANDINGS, 'standing')],
        [t('state'), nameOf(STATES, 'state')],
      ]}
    />
  );
}

/** What distinguishes a record from its neighbours, beside its name. */
function Distinction({ row }: { readonly row: Row }) {
  const { language } = useLanguage();
  switch (row.__typename) {
    case 'Certificate':
      return row.body.name;
    case 'Agreement':
      return textIn(language, STATES[row.state]);
    case 'Equivalence':
      return `${row.from.name} → ${row.to.name} · ${textIn(language, STATES[row.state])}`;
    case 'Exclusion':
      return row.certificate.name;
    case 'LevelReference':
      return `${row.a.framework.name} ${row.a.level.name} = ${row.b.framework.name} ${row.b.level.name}`;
    case 'Requirement':
      return `${row.post.name} · ${row.region.name}`;
    case 'Course':
      return row.category === null ? undefined : textIn(language, COURSE_CATEGORIES[row.category]);
    case 'Skill':
      return textIn(language, SKILL_CATEGORIES[row.category]);
    case 'PostGroup':
      return row.posts.map(({ name }) => name).join(' · ');
    case 'Programme':
      return [...row.providers, row.region].map(({ name }) => name).join(' · ');
    case 'Consortium':
      return row.lead?.name;
    case 'Opening':
      return row.provider.name;
    case 'IssuerKey':
      return `${row.body.name} · ${row.issuer}`;
    case 'Framework':
    case 'Body':
      return row.region?.name;
    case 'Post':
    case 'Unit':
      return row.field?.name;
    case 'Field':
    case 'Region':
      return row.parent?.name;
  }
}

type Variables = Omit<ListRecordsQueryVariables, 'after'>;

function variablesOf(type: RecordType, address: URLSearchParams, language: Variables['language']): Variables {
  const text = address.get('q')?.trim() || null;
  const order = address.get('order') ?? '';
  const direction = order.startsWith('-') ? 'DESC' : 'ASC';
  return {
    text,
    prefix: text,
    standing: codeOf<Standing>(STANDINGS, address.get('standing')),
    state: codeOf<State>(STATES, address.get('state')),
    order: { by: order.endsWith('name') ? 'NAME' : 'CODE', direction, language },
    codeOrder: { direction },
    language,
    first: PAGE_SIZE,
    ...(Object.fromEntries(TYPE_CODES.map((one) => [LISTS[one], one === type])) as Readonly<
      Record<(typeof LISTS)[RecordType], boolean>
    >),
  };
}

const codeOf = <C extends string>(of: Readonly<Record<C, Text>>, written: string | null): C | null =>
  written !== null && Object.hasOwn(of, written) ? (written as C) : null;
