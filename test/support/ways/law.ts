/** What the enumerator asks the law: always the slow twin, of a learner on a day; every answer is remembered. */
import type {
  Code,
  Day,
  Decision,
  Facts,
  Holding,
  Programme,
  Purpose,
  Register,
  Requirement,
  Route,
  Standing,
} from '../../../src/recognition';
import { answerSlowly, requirementThatApplies } from '../twin';

export interface WorldOfWays {
  readonly register: Register;
  readonly programmes: readonly Programme[];
}

/** What somebody has. */
export interface Learner {
  readonly holdings: readonly Holding[];
  readonly facts: Facts;
}

/** Somebody asks: for a post, or to be admitted. */
export interface Place {
  readonly post: Code;
  readonly region: Code;
  readonly purpose: Purpose;
}

/** A post that no exclusion names: that of a programme. */
const entryPost = (programme: Code): Code => `entry of ${programme}`;

const entryOf = ({ code, region, standing, entry = [] }: Programme): Requirement => ({
  code: entryPost(code),
  post: entryPost(code),
  region,
  routes: entry,
  ...(standing && { standing }),
});

export class Law {
  private readonly answers = new Map<string, Decision>();
  private readonly register: Register;

  constructor(readonly world: WorldOfWays) {
    const { register, programmes } = world;
    const entries = programmes.filter(({ entry }) => entry !== undefined).map(entryOf);
    this.register = { ...register, requirements: [...register.requirements, ...entries] };
  }

  decide({ holdings, facts }: Learner, place: Place, onDate: Day): Decision {
    const { post, region, purpose } = place;
    const claim = { holdings, facts, post, region, purpose, onDate };
    const key = JSON.stringify(claim);
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = answerSlowly(this.register, 1, claim);
    this.answers.set(key, answer);
    return answer;
  }

  admission(learner: Learner, { code, region }: Programme, onDate: Day): Decision {
    return this.decide(learner, { post: entryPost(code), region, purpose: 'TRAINING' }, onDate);
  }

  /** The standing at which a requirement of one route, that of the decision, would be recognised if it asked for this alone; or null. */
  ofRouteAlone(learner: Learner, place: Place, onDate: Day, route: Route): Standing | null {
    const claim = { ...place, ...learner, onDate };
    const asked = requirementThatApplies({ register: this.register, claim });
    if (asked === null) throw new Error('there was a requirement');
    const requirements = [{ ...asked, routes: [route] }];
    const { verdict, standing } = answerSlowly({ ...this.register, requirements }, 1, claim);
    return verdict === 'RECOGNISED' ? standing : null;
  }

  routeOf({ requirement, route }: Decision): Route {
    const routes = this.register.requirements.find(({ code }) => code === requirement)?.routes ?? [];
    const found = routes.find(({ code }) => code === route);
    if (found === undefined) throw new Error('the decision rests on a route');
    return found;
  }

  placeOfEntry({ code, region }: Programme): Place {
    return { post: entryPost(code), region, purpose: 'TRAINING' };
  }
}
