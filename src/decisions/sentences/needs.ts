/** What a route asks for, and how the holdings meet it or fall short. */
import {
  levelOf,
  type Certificate,
  type Code,
  type LevelNeed,
  type LevelReference,
  type Need,
  type NeedFinding,
  type Path,
  type Placement,
} from '../../recognition';
import type { Wording } from './wording';

/** One line on the need and its outcome, then the reasons. */
export function needLines(wording: Wording, need: Need, finding: NeedFinding): readonly string[] {
  const { phrases } = wording;
  const asked = phrases.say(`need.${finding.outcome}`, { need: needText(wording, need) });
  const reasons = finding.paths.flatMap((path) => pathLines(wording, need, finding, path));
  if (finding.outcome === 'MET' && 'certificate' in need && finding.credited.length > 0)
    reasons.push(phrases.say('accumulated', { certificate: wording.named('certificates', need.certificate) }));
  if (finding.outcome === 'UNMET') reasons.push(phrases.say('unreached'));
  if (finding.missing.length > 0) reasons.push(phrases.say('missing', wording.units(finding.missing)));
  return [`- ${asked}`, ...reasons.map((reason) => `  - ${reason}`)];
}

/** What a need asks for. */
export function needText(wording: Wording, need: Need): string {
  const { phrases } = wording;
  if ('certificate' in need)
    return phrases.say('needCertificate', { certificate: wording.named('certificates', need.certificate) });
  if ('units' in need) return phrases.say('needUnits', wording.units(need.units));
  const level = wording.level(need);
  const text =
    need.field === undefined
      ? phrases.say('needLevel', { level })
      : phrases.say('needLevelInField', { level, field: wording.named('fields', need.field) });
  return need.referenced === true ? phrases.say('needReferenced', { need: text }) : text;
}

/** The steps of a path, then what the certificate that is reached has to do with the need. */
function pathLines(wording: Wording, need: Need, finding: NeedFinding, path: Path): readonly string[] {
  const { catalogue, phrases } = wording;
  const last = path.steps.length - 1;
  const lines = path.steps.map(({ from, to, equivalence, agreement }, position) => {
    const step = {
      from: wording.named('certificates', from),
      to: wording.named('certificates', to),
      equivalence: wording.cited('equivalences', equivalence),
      agreement: wording.agreement(agreement),
    };
    if (path.full || position < last) return phrases.say('stepFull', step);
    const credited = catalogue.tables.equivalences.find(equivalence)?.creditedUnits ?? [];
    return phrases.say('stepPartial', { ...step, ...wording.units(inBoth(finding.credited, credited)) });
  });
  const reached = catalogue.tables.certificates.find(path.certificate);
  if (!path.full || reached === undefined) return lines;
  if ('framework' in need) return [...lines, placement(wording, need, finding, reached)];
  const certificate = wording.named('certificates', path.certificate);
  if ('units' in need)
    return [
      ...lines,
      phrases.say('hasUnits', { certificate, ...wording.units(inBoth(finding.credited, reached.units ?? [])) }),
    ];
  return lines.length > 0 ? lines : [phrases.say('held', { certificate })];
}

const inBoth = (codes: readonly Code[], others: readonly Code[]): readonly Code[] =>
  codes.filter((code) => others.includes(code));

/** At which level the certificate stands, and what ties it to the level that is asked for. */
function placement(wording: Wording, need: LevelNeed, finding: NeedFinding, reached: Certificate): string {
  const { catalogue, phrases } = wording;
  const certificate = wording.named('certificates', reached.code);
  const reference = catalogue.tables.levelReferences.find(finding.levelReference ?? '');
  const placements = reached.placements ?? [];
  if (reference === undefined) {
    const own = placements.find((placed) => isEnough(wording, need, placed)) ?? need;
    return phrases.say('placed', { certificate, level: wording.level(own) });
  }
  const [own, tied] = sidesOf(wording, need, reference, placements);
  return phrases.say('placedByReference', {
    certificate,
    level: wording.level(own),
    reference: wording.cited('levelReferences', reference.code),
    other: wording.level(tied),
  });
}

/** The side of a level reference at which the certificate is placed, then the side that is enough for the need. */
function sidesOf(
  wording: Wording,
  need: LevelNeed,
  { a, b }: LevelReference,
  placements: readonly Placement[],
): readonly [Placement, Placement] {
  const isPlacedAt = (side: Placement): boolean =>
    placements.some(({ framework, level }) => framework === side.framework && level === side.level);
  return isPlacedAt(a) && isEnough(wording, need, b) ? [a, b] : [b, a];
}

function isEnough({ catalogue }: Wording, need: LevelNeed, { framework, level }: Placement): boolean {
  const order = levelOf(catalogue, framework, level)?.order ?? -Infinity;
  return framework === need.framework && order >= (levelOf(catalogue, framework, need.level)?.order ?? Infinity);
}
