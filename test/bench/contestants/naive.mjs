/** What one writes first: objects in maps, searched forward level by level. It also draws the worlds' claims, so all others are checked against it. */
const MOST_STEPS = 6;

/** A search in a world: the shortest path as equivalences in order, or null. */
export function naiveSearch({ regions, equivalences, requirements }) {
  const from = groupBy(equivalences, equivalences.from, (id) => ({
    id,
    from: equivalences.from[id],
    to: equivalences.to[id],
    onward: equivalences.onward[id] === 1,
    ...scopeOf(equivalences, id, regions),
  }));
  const askedBy = groupBy(requirements, requirements.post, (row) => ({
    certificate: requirements.certificate[row],
    ...scopeOf(requirements, row, regions),
  }));

  return (held, post, region, day) => {
    const serves = ({ low, high, first, past }) => region >= low && region < high && day >= first && day < past;
    const accepted = new Set();
    for (const row of askedBy.get(post) ?? []) if (serves(row)) accepted.add(row.certificate);
    if (accepted.size === 0) return null;
    if (accepted.has(held)) return [];
    for (const step of from.get(held) ?? []) if (serves(step) && accepted.has(step.to)) return [step.id];
    const reachedBy = new Map([[held, null]]);
    let frontier = [held];
    for (let steps = 1; steps <= MOST_STEPS && frontier.length > 0; steps++) {
      const next = [];
      for (const certificate of frontier)
        for (const step of from.get(certificate) ?? []) {
          if (!step.onward || reachedBy.has(step.to) || !serves(step)) continue;
          reachedBy.set(step.to, step);
          if (accepted.has(step.to)) return pathTo(step, reachedBy);
          next.push(step.to);
        }
      frontier = next;
    }
    return null;
  };
}

function groupBy({ count }, keys, make) {
  const groups = new Map();
  for (let row = 0; row < count; row++) {
    const group = groups.get(keys[row]);
    if (group === undefined) groups.set(keys[row], [make(row)]);
    else group.push(make(row));
  }
  return groups;
}

const scopeOf = (table, row, regions) => ({
  low: table.region[row],
  high: regions.high[table.region[row]],
  first: table.first[row],
  past: table.past[row],
});

function pathTo(last, reachedBy) {
  const path = [];
  for (let step = last; step !== null; step = reachedBy.get(step.from)) path.push(step.id);
  return path.reverse();
}

export function naive(world) {
  const search = naiveSearch(world);
  const { certificate, post, region, day } = world.claims;
  const ask = (claim) => search(certificate[claim], post[claim], region[claim], day[claim]);
  return { modes: { numbers: { ask, path: (path) => path } } };
}
