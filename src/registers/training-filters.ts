/** The filters of the lists of what training offers, each made from its input. */
import {
  covers,
  type Catalogue,
  type Code,
  type Consortium,
  type Course,
  type Day,
  type Opening,
  type Period,
  type PostGroup,
  type Programme,
  type RecordType,
  type Skill,
} from '../recognition';
import { dayAsked } from '../api/day';
import { requireCode } from '../api/require-code';
import { atOrBelow, type Filter, type Test } from './filter';
import type * as inputs from './filters.input';
import { named, on, same } from './record-filters';

/** Whether some codes of a record have one that there has to be. */
function listing<R>(
  catalogue: Catalogue,
  type: RecordType,
  part: (record: R) => readonly Code[] | undefined,
): (code: Code) => Test<R> {
  return (code) => {
    requireCode(catalogue, type, code);
    return on(part, (codes) => codes?.includes(code) === true);
  };
}

const within =
  (name: string) =>
  (day: Day): Test<{ readonly period?: Period }> => {
    const asked = dayAsked(day, name);
    return ({ period }) => covers(period, asked);
  };

/** Whether a part of a record is this. */
const being =
  <R, V>(part: (record: R) => V | undefined) =>
  (wanted: V): Test<R> =>
    on(part, (own) => own === wanted);

export const postGroups = (catalogue: Catalogue, filter: inputs.PostGroupFilter): Filter<PostGroup> =>
  named<PostGroup>(catalogue, 'postGroups', filter).when(
    filter.post,
    listing(catalogue, 'posts', ({ posts }) => posts),
  );

export const courses = (catalogue: Catalogue, filter: inputs.CourseFilter): Filter<Course> =>
  named<Course>(catalogue, 'courses', filter)
    .when(
      filter.category,
      being(({ category }) => category),
    )
    .when(
      filter.stage,
      (wanted) =>
        ({ stages }) =>
          stages?.includes(wanted) === true,
    )
    .when(
      filter.certificate,
      listing(catalogue, 'certificates', ({ certificates }) => certificates),
    )
    .when(
      filter.unit,
      listing(catalogue, 'units', ({ units }) => units),
    );

export const skills = (catalogue: Catalogue, filter: inputs.SkillFilter): Filter<Skill> =>
  named<Skill>(catalogue, 'skills', filter)
    .when(
      filter.category,
      being(({ category }) => category),
    )
    .when(
      filter.post,
      listing(catalogue, 'posts', ({ posts }) => posts),
    )
    .when(
      filter.course,
      listing(catalogue, 'courses', (skill) => skill.courses),
    )
    .when(
      filter.certificate,
      listing(catalogue, 'certificates', ({ certificates }) => certificates),
    );

export const consortia = (catalogue: Catalogue, filter: inputs.ConsortiumFilter): Filter<Consortium> =>
  named<Consortium>(catalogue, 'consortia', filter)
    .when(filter.region, (code) => on(({ region }) => region, atOrBelow(catalogue, 'regions', code)))
    .when(filter.field, (code) => on(({ field }) => field, atOrBelow(catalogue, 'fields', code)))
    .when(
      filter.member,
      listing(catalogue, 'bodies', ({ lead, members }) => [
        ...(lead === undefined ? [] : [lead]),
        ...members.map(({ body }) => body),
      ]),
    );

export const programmes = (catalogue: Catalogue, filter: inputs.ProgrammeFilter): Filter<Programme> =>
  named<Programme>(catalogue, 'programmes', filter)
    .when(
      filter.provider,
      listing(catalogue, 'bodies', ({ providers }) => providers),
    )
    .when(filter.consortium, (code) => same(requireCode(catalogue, 'consortia', code), ({ consortium }) => consortium))
    .when(filter.region, (code) => on(({ region }) => region, atOrBelow(catalogue, 'regions', code)))
    .when(filter.field, (code) => on(({ field }) => field, atOrBelow(catalogue, 'fields', code)))
    .when(
      filter.mode,
      being(({ mode }) => mode),
    )
    .when(
      filter.course,
      listing(catalogue, 'courses', (programme) => programme.courses),
    )
    .when(
      filter.certificate,
      listing(catalogue, 'certificates', ({ gives }) => gives.certificates),
    )
    .when(filter.beginsOn, within('beginsOn'));

export const openings = (catalogue: Catalogue, filter: inputs.OpeningFilter): Filter<Opening> =>
  named<Opening>(catalogue, 'openings', filter)
    .when(filter.provider, (code) => same(requireCode(catalogue, 'bodies', code), ({ provider }) => provider))
    .when(filter.programme, (code) => same(requireCode(catalogue, 'programmes', code), ({ programme }) => programme))
    .when(filter.consortium, (code) => same(requireCode(catalogue, 'consortia', code), ({ consortium }) => consortium))
    .when(
      filter.kind,
      being(({ kind }) => kind),
    )
    .when(filter.openOn, within('openOn'));
