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
import { StandingMark } from '../parts/marks';
import { Listing } from '../parts/listing';
import { More } from '../parts/more';
import { RecordLink } from '../parts/record-link';
import { STANDINGS } from '../parts/words';
import { LISTS, STATES, TYPE_CODES, TYPES } from '../records/words';
import { SHAPES } from '../records/shapes';
import { usePages, type Listed } from '../service/use-ask';
import { texts } from './texts';

type Row = NonNullable<ListRecordsQuery[keyof ListRecordsQuery]>['edges'][number]['node'];

export function RecordList({ type }: { readonly type: RecordType }) {
  const t = useText(texts);
  const { tongue } = useLanguage();
  const [address] = useSearchParams();
  const asked = variablesOf(type, address, tongue.code);
  // What cannot begin a code would be refused: no record without a name has it.
  const possible = 'name' in SHAPES[type] || /^([A-Za-z0-9][A-Za-z0-9._:-]*)?$/.test(asked.prefix ?? '');
  const pages = usePages(
    ListRecordsDocument,
    asked,
    (answer) => Object.values(answer).find((list) => list !== undefined) as Listed<Row> | undefined,
    { when: possible },
  );
  const { first, nodes, total, more, waiting } = pages;
  return (
    <>
      <h1>{textIn(tongue, TYPES[type].many)}</h1>
      <Narrow type={type} />
      <Listing of={pages}>
        {(!possible || (first !== undefined && total === 0)) && <p className="note">{t('noneInList')}</p>}
        {possible && nodes.length > 0 && (
          <div className="sheet scroll" tabIndex={0} role="region" aria-label={textIn(tongue, TYPES[type].many)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('record')}</th>
                  <th scope="col">{t('about')}</th>
                  <th scope="col">{t('standing')}</th>
                </tr>
              </thead>
              <tbody>
                {nodes.map((row) => (
                  <tr key={row.code}>
                    <td>
                      <RecordLink type={type} code={row.code} name={'name' in row ? row.name : undefined} />
                    </td>
                    <td>
                      <About row={row} />
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
        {possible && <More shown={nodes.length} total={total} more={more} waiting={waiting} />}
      </Listing>
    </>
  );
}

function Narrow({ type }: { readonly type: RecordType }) {
  const t = useText(texts);
  const [address, setAddress] = useSearchParams();
  const named = 'name' in SHAPES[type];
  const set = (name: string, value: string): void =>
    setAddress(
      (was) => {
        const next = new URLSearchParams(was);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
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
      <Choice
        label={t('standing')}
        any={t('any')}
        of={STANDINGS}
        value={address.get('standing')}
        onChange={(value) => set('standing', value)}
      />
      {'state' in SHAPES[type] && (
        <Choice
          label={t('state')}
          any={t('any')}
          of={STATES}
          value={address.get('state')}
          onChange={(value) => set('state', value)}
        />
      )}
      <label className="field">
        <span className="label">{t('order')}</span>
        <select value={address.get('order') ?? ''} onChange={({ target }) => set('order', target.value)}>
          <option value="">{t('byCode')}</option>
          <option value="-code">{t('byCodeDown')}</option>
          {named && <option value="name">{t('byName')}</option>}
          {named && <option value="-name">{t('byNameDown')}</option>}
        </select>
      </label>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly of: Readonly<Record<string, Text>>;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

function Choice({ label, any, of, value, onChange }: ChoiceProps) {
  const { tongue } = useLanguage();
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
        <option value="">{any}</option>
        {Object.entries(of).map(([code, word]) => (
          <option key={code} value={code}>
            {textIn(tongue, word)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What tells a record from its neighbours, beside its name. */
function About({ row }: { readonly row: Row }) {
  const { tongue } = useLanguage();
  switch (row.__typename) {
    case 'Certificate':
      return row.body.name;
    case 'Agreement':
      return textIn(tongue, STATES[row.state]);
    case 'Equivalence':
      return `${row.from.name} → ${row.to.name} · ${textIn(tongue, STATES[row.state])}`;
    case 'Exclusion':
      return row.certificate.name;
    case 'LevelReference':
      return `${row.a.framework.name} ${row.a.level.name} = ${row.b.framework.name} ${row.b.level.name}`;
    case 'Requirement':
      return `${row.post.name} · ${row.region.name}`;
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

type Asked = Omit<ListRecordsQueryVariables, 'after'>;

function variablesOf(type: RecordType, address: URLSearchParams, language: Asked['language']): Asked {
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
    first: 50,
    ...(Object.fromEntries(TYPE_CODES.map((one) => [LISTS[one], one === type])) as Readonly<
      Record<(typeof LISTS)[RecordType], boolean>
    >),
  };
}

const codeOf = <C extends string>(of: Readonly<Record<C, Text>>, written: string | null): C | null =>
  written !== null && Object.hasOwn(of, written) ? (written as C) : null;
