/** What the register has against the rows of a sheet, told before they are sent: together with what is wrong with their form. */
import {
  ProposeEquivalencesDocument,
  RegisterRecordsDocument,
  type ActInput,
  type EquivalenceInput,
  type RecordType,
} from '../graphql/graphql';
import type { FormProblem } from '../forms/field';
import { useLanguage } from '../language/language';
import type { Content } from '../records/names';
import { useSession } from '../service/session';
import { useServiceQuery } from '../service/use-service-query';
import { recordInput } from './act';
import { rowPathOf } from './import-table';

/** Nothing is recorded: the reason is there because every act has one. */
const CHECK: ActInput = { reason: 'Check of a sheet', checkOnly: true };

interface Checked {
  readonly type: RecordType;
  readonly records: readonly Content[];
  /** Positions of the rows that are not right by themselves: they cannot be sent. */
  readonly unsent: ReadonlySet<number>;
  readonly when: boolean;
}

/** The problems of the rows that can be sent, each at the path of its row: `rows[0].from`. Empty as long as they are not known. */
export function useRegisterProblems({ type, records, unsent, when }: Checked): readonly FormProblem[] {
  const { token } = useSession();
  const { language } = useLanguage();
  const positions = [...records.keys()].filter((position) => !unsent.has(position));
  const sent = positions.map((position) => records[position]);
  const options = (of: boolean) => ({ token, when: of && when && sent.length > 0 });
  const proposing = useServiceQuery(
    ProposeEquivalencesDocument,
    { drafts: sent as unknown as EquivalenceInput[], act: CHECK, language: language.code },
    options(type === 'EQUIVALENCE'),
  );
  const registering = useServiceQuery(
    RegisterRecordsDocument,
    {
      records: type === 'EQUIVALENCE' ? [] : sent.map((record) => recordInput(type, record)),
      act: CHECK,
      language: language.code,
    },
    options(type !== 'EQUIVALENCE'),
  );
  const outcome = (type === 'EQUIVALENCE' ? proposing : registering).data?.outcome;
  if (!when || outcome?.__typename !== 'ActRefused') return [];
  // What is not sent now is not in the register either, and may be what another row names.
  const own = new Set([...unsent].map((position) => records[position]['code']));
  return outcome.problems.flatMap(({ code, path, value, message }) => {
    const at = rowPathOf(path);
    if (at === undefined || code === 'BODY_AMBIGUOUS' || own.has(value)) return [];
    return [{ code, message, path: `rows[${positions[at.position]}].${at.field}` }];
  });
}
