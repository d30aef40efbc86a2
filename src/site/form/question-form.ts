/** The form of a question for whoever has no script: it is sent to the address that the page itself has for the question. */
import { inNameOrder } from '../../registers/name-order';
import { html, NOTHING, type Html } from '../html';
import type { View } from '../view';
import { dayField, hiddenField, problemText, selectField, textField, type Option } from './fields';
import { writtenAs, type AskedType } from './meaning';
import type { Room } from './rooms';
import { typedHoldings, type FieldProblem, type TypedHolding } from './settle';

/** Records that are offered as a list; more are looked for by name. */
const MOST_OPTIONS = 200;

type Problems = ReadonlyMap<string, FieldProblem>;

/** @param typed what the fields have: as it was typed, or as an address has it */
export async function questionForm(view: View, room: Room, typed: URLSearchParams, problems: Problems): Promise<Html> {
  const form = new Form(view, room, typed, problems);
  return html`<form class="sheet stack" method="get" action="${room.path}" aria-label="${view.words.say('question')}">
    ${form.kept()}${room.asks.includes('c') ? await form.holdings() : NOTHING}
    ${room.asks.includes('post') ? await form.record('post', 'posts') : NOTHING}
    ${room.asks.includes('region') ? await form.record('region', 'regions') : NOTHING}
    ${room.path === '/carries' ? form.within() : NOTHING} ${form.circumstances()}
    <button class="primary" type="submit">${view.words.say('askNow')}</button>
  </form>`;
}

class Form {
  constructor(
    private readonly view: View,
    private readonly room: Room,
    private readonly typed: URLSearchParams,
    private readonly problems: Problems,
  ) {}

  /** What the form does not ask for, and does not lose either. */
  kept(): Html {
    const { named } = this.view;
    const others = this.room.path === '/' ? ['speaks', 'has'] : ['c', 'post', 'region', 'speaks', 'has'];
    const rest = others.filter((part) => !(this.room.asks as readonly string[]).includes(part));
    const hidden = rest.flatMap((part) => this.typed.getAll(part).map((value) => hiddenField(part, value)));
    return html`${named === undefined ? NOTHING : hiddenField('lang', named)}${hidden}`;
  }

  /** Those that are held, and one more. */
  async holdings(): Promise<Html> {
    const { words } = this.view;
    const given = typedHoldings(this.typed);
    const held = given
      .map((holding, position) => ({ ...holding, position }))
      .filter((one) => isGiven(one) || this.isWrong(one.position));
    const lines: Html[] = [];
    for (const one of held) lines.push(await this.holding(one, lines.length === 0 ? 'certificate' : 'another'));
    if (held.every(({ text }) => text !== ''))
      lines.push(
        await this.holding(
          { text: '', awarded: '', expires: '', position: given.length },
          held.length === 0 ? 'certificate' : 'another',
        ),
      );
    return html`${lines}
      <p class="small">
        <a href="${this.view.link('/registry/certificates')}">${words.of(words.built.types.certificates.many)}</a>
      </p>`;
  }

  private async holding(
    { text, awarded, expires, position }: TypedHolding & { readonly position: number },
    label: 'certificate' | 'another',
  ): Promise<Html> {
    const { words } = this.view;
    const at = String(position);
    const value = await this.shown('certificates', text);
    const field = { id: `c${at}`, name: 'c', label: words.say(label), value, help: html`${words.say('hint')}` };
    const days = (['awarded', 'expires'] as const).map((part) => {
      const day = part === 'awarded' ? awarded : expires;
      return dayField({ id: part + at, name: part, label: words.say(part), value: day }, this.wrong(part + at));
    });
    const isOpen = awarded !== '' || expires !== '' || this.wrong(`awarded${at}`) !== NOTHING;
    return html`${textField(field, this.wrong(`c${at}`, 'certificates', position))}
    ${folded(words.say('holdingDays'), isOpen, html`${days}`)}`;
  }

  async record(part: 'post' | 'region', type: 'posts' | 'regions'): Promise<Html> {
    const { catalogue, words } = this.view;
    const value = this.typed.get(part) ?? '';
    const wrong = this.wrong(part, type);
    const table = catalogue.tables[type];
    const field = { id: part, name: part, label: words.say(part) };
    // What no option is stays as it was typed.
    if (table.size <= MOST_OPTIONS && (value === '' || table.find(value) !== undefined))
      return selectField({ ...field, value }, wrong, this.options(type, '–'));
    const help = html`${words.say('hint')}`;
    return textField({ ...field, value: await this.shown(type, value), help }, wrong);
  }

  /** Only one region, and what lies in it. */
  within(): Html {
    const { catalogue, words } = this.view;
    const field = { id: 'in', name: 'in', label: words.say('within'), value: this.typed.get('in') ?? '' };
    return catalogue.tables.regions.size > MOST_OPTIONS
      ? textField(field, NOTHING)
      : selectField(field, NOTHING, this.options('regions', words.say('everywhere')));
  }

  circumstances(): Html {
    const { words } = this.view;
    const text = (part: string): string => this.typed.get(part) ?? '';
    const purposes = Object.entries(words.built.purposes).map(([value, name]) => ({ value, name: words.of(name) }));
    const isOpen = ['day', 'purpose', 'years'].some((part) => text(part) !== '' || this.problems.has(part));
    return folded(
      words.say('circumstances'),
      isOpen,
      html`${dayField({ id: 'day', name: 'day', label: words.say('day'), value: text('day') }, this.wrong('day'))}
      ${selectField({ id: 'purpose', name: 'purpose', label: words.say('purpose'), value: text('purpose') || 'PRACTICE' }, this.wrong('purpose'), purposes)}
      ${textField({ id: 'years', name: 'years', label: words.say('years'), value: text('years') }, this.wrong('years'))}`,
    );
  }

  private options(type: 'posts' | 'regions', none: string): readonly Option[] {
    const { catalogue, words, facts } = this.view;
    const records = inNameOrder<{ readonly code: string }>(catalogue.tables[type], words.language);
    return [{ value: '', name: none }, ...records.map(({ code }) => ({ value: code, name: facts.nameOf(type, code) }))];
  }

  private isWrong(position: number): boolean {
    return this.problems.has(`c${String(position)}`);
  }

  private shown(type: AskedType, text: string): string | Promise<string> {
    const { catalogue, facts } = this.view;
    return text === '' ? '' : writtenAs(catalogue, type, text, facts.nameOf(type, text));
  }

  /** @param position of one of several certificates */
  private wrong(field: string, type: AskedType = 'certificates', position = 0): Html {
    const problem = this.problems.get(field);
    if (problem === undefined) return NOTHING;
    return problemText(this.view, type, problem, (code) => this.chosen(field.replace(/\d+$/, ''), position, code));
  }

  /** The question as it was typed, but for one text that becomes a code. */
  private chosen(part: string, position: number, code: string): string {
    const search = new URLSearchParams();
    let met = 0;
    for (const [name, value] of this.typed) {
      const isIt = name === part && met++ === position;
      search.append(name, isIt ? [code, ...value.split('~').slice(1)].join('~') : value);
    }
    return `${this.room.path}?${search.toString()}`;
  }
}

const isGiven = ({ text, awarded, expires }: TypedHolding): boolean => text !== '' || awarded !== '' || expires !== '';

const folded = (title: string, isOpen: boolean, content: Html): Html =>
  html`<details${isOpen ? html` open` : NOTHING}>
    <summary>${title}</summary>
    <div class="stack">${content}</div>
  </details>`;
