/**
 * A catalogue for other posts than the register's, each with one requirement: so the law can be asked of what is required elsewhere, as at the
 * entry of a programme. Exclusions that name posts name none of these.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { compileExclusions } from '../catalogue/exclusions';
import { compileRequirements, resolveTargets } from '../catalogue/requirement-rows';
import { Table } from '../catalogue/tables';
import type { TimeSlices } from '../memory/time-slices';
import type { Exclusion, Post, Requirement } from '../model/records';

/** @param required each of its own post, which no other has and which has the code of its requirement */
export function* withOtherPosts(catalogue: Catalogue, required: readonly Requirement[]): TimeSlices<Catalogue> {
  const { regionForest, days, steps } = catalogue;
  const general = catalogue.tables.exclusions.list.filter(({ posts }) => posts === undefined);
  const tables = {
    ...catalogue.tables,
    exclusions: Table.of<Exclusion>(general),
    posts: Table.of<Post>(required.map(({ code }) => ({ code, name: {} }))),
    requirements: Table.of<Requirement>(required),
  };
  yield* tables.posts.index();
  yield* tables.requirements.index();
  const exclusions = compileExclusions(tables, regionForest, days);
  const requirements = yield* resolveTargets(yield* compileRequirements(tables, regionForest, days), steps, null);
  return { ...catalogue, tables, exclusions, requirements };
}
