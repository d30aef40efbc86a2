/** The fields of a form, each with what is wrong with it beside it, and what to do. */
import { isDay } from '../../recognition';
import { MAX_YEARS } from '../../sheets/numbers';
import { html, NOTHING, type Html } from '../html';
import type { View } from '../view';
import type { AskedType } from './meaning';
import type { FieldProblem } from './settle';

export interface Option {
  readonly value: string;
  readonly name: string;
}

interface Field {
  /** Its name within the document. */
  readonly id: string;
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help?: Html;
}

/** @param wrong what is wrong with it; `NOTHING`: nothing is */
export function textField({ id, name, label, value, help = NOTHING }: Field, wrong: Html, type = 'text'): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <input id="${id}" name="${name}" type="${type}" value="${value}" ${described(id, wrong, help)} />
    ${aside(id, wrong, help)}
  </div>`;
}

/** The first option is that nothing is chosen. */
export function selectField(
  { id, name, label, value, help = NOTHING }: Field,
  wrong: Html,
  options: readonly Option[],
): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <select id="${id}" name="${name}" ${described(id, wrong, help)}>
      ${options.map(
        (option) =>
          html`<option value="${option.value}" ${option.value === value ? html` selected` : NOTHING}>
            ${option.name}
          </option>`,
      )}
    </select>
    ${aside(id, wrong, help)}
  </div>`;
}

/** A browser that knows days shows them its own way, but not what is none. */
export const dayField = (field: Field, wrong: Html): Html =>
  textField(field, wrong, field.value === '' || isDay(field.value) ? 'date' : 'text');

export const hiddenField = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

function described(id: string, wrong: Html, help: Html): Html {
  const by = [...(wrong === NOTHING ? [] : [`${id}-wrong`]), ...(help === NOTHING ? [] : [`${id}-help`])];
  return html`${wrong === NOTHING ? NOTHING : html` aria-invalid="true"`}${by.length === 0 ? NOTHING : html` aria-describedby="${by.join(' ')}"`}`;
}

const aside = (id: string, wrong: Html, help: Html): Html =>
  html`${wrong === NOTHING ? NOTHING : html`<div id="${`${id}-wrong`}">${wrong}</div>`}${help === NOTHING ? NOTHING : html`<p id="${`${id}-help`}" class="small quiet">${help}</p>`}`;

/**
 * What is wrong, in words, with the records to choose from.
 * @param choose the address of the question with a code in this field
 */
export function problemText(
  { words, facts }: View,
  type: AskedType,
  problem: FieldProblem,
  choose: (code: string) => string,
): Html {
  if (!('codes' in problem)) {
    const values = { least: '0', most: String(MAX_YEARS) };
    return html`<p class="problem">${words.say(problem.is, values)}</p>`;
  }
  const { is, codes, total } = problem;
  const shown = String(codes.length);
  return html`<p class="problem">${words.say(is === 'LIKE' ? 'whichOf' : is)}</p>
    <ul>
      ${codes.map(
        (code) =>
          html`<li><a href="${choose(code)}">${facts.nameOf(type, code)}</a> <span class="code">${code}</span></li>`,
      )}
    </ul>
    ${total > codes.length ? html`<p>${words.say('firstOf', { shown, total: String(total) })}</p>` : NOTHING}`;
}
