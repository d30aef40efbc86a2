/**
 * SQLite in memory, covering indexes, one recursive query read lazily: levels come in order, so the first row that is accepted ends it.
 * The path is then found backward with one indexed look-up a step.
 */
import Database from 'better-sqlite3';
import { MOST_STEPS } from '../world.mjs';

const SCHEMA = `
  create table equivalence (id integer, start integer, finish integer, low integer, high integer, first integer, past integer, onward integer);
  create table requirement (post integer, certificate integer, low integer, high integer, first integer, past integer)`;
const INDEXES = `
  create index forward on equivalence (start, onward, finish, low, high, first, past, id);
  create index backward on equivalence (finish, start, onward, low, high, first, past, id);
  create index asked on requirement (post, certificate, low, high, first, past);
  analyze`;
const SERVES = 'low <= @region and @region < high and first <= @day and @day < past';
const REACHED = `
  with recursive
    accepted(certificate) as materialized (select distinct certificate from requirement where post = @post and ${SERVES}),
    reached(certificate, steps, onward) as (
      select @held, 0, 1 where exists (select 1 from accepted)
      union
      select finish, steps + 1, equivalence.onward from reached join equivalence on start = certificate
      where reached.onward and steps < ${MOST_STEPS} and (equivalence.onward = 1 or steps = 0) and ${SERVES})
  select certificate, steps, onward, certificate in (select certificate from accepted) from reached`;
const INTO = `select start, onward, id from equivalence where finish = @certificate and ${SERVES}`;

export function sqlite({ regions, equivalences, requirements, claims }) {
  const database = new Database(':memory:');
  database.exec(SCHEMA);
  const addEquivalence = database.prepare('insert into equivalence values (?, ?, ?, ?, ?, ?, ?, ?)');
  const addRequirement = database.prepare('insert into requirement values (?, ?, ?, ?, ?, ?)');
  database.transaction(() => {
    const { from, to, region, first, past, onward } = equivalences;
    for (let id = 0; id < equivalences.count; id++)
      addEquivalence.run(id, from[id], to[id], region[id], regions.high[region[id]], first[id], past[id], onward[id]);
    for (let row = 0; row < requirements.count; row++) {
      const { post, certificate, region: where, first: begins, past: ends } = requirements;
      addRequirement.run(post[row], certificate[row], where[row], regions.high[where[row]], begins[row], ends[row]);
    }
  })();
  database.exec(INDEXES);
  const reached = database.prepare(REACHED).raw();
  const into = database.prepare(INTO).raw();

  const ask = (claim) => {
    const [held, region, day] = [claims.certificate[claim], claims.region[claim], claims.day[claim]];
    const stepsTo = new Map();
    for (const [certificate, steps, onward, accepted] of reached.iterate({
      held,
      post: claims.post[claim],
      region,
      day,
    })) {
      if (accepted === 1) return back(certificate, steps, { held, region, day, stepsTo });
      if (onward === 1 && !stepsTo.has(certificate)) stepsTo.set(certificate, steps);
    }
    return null;
  };
  const back = (reachedLast, length, { held, region, day, stepsTo }) => {
    const path = [];
    let certificate = reachedLast;
    for (let left = length; left > 0; left--) {
      const leads = ([start, onward]) =>
        (onward === 1 || length === 1) && (left === 1 ? start === held : stepsTo.get(start) === left - 1);
      const [start, , id] = into.all({ certificate, region, day }).find(leads);
      path.push(id);
      certificate = start;
    }
    return path.reverse();
  };
  return { modes: { numbers: { ask, path: (path) => path } } };
}
