/** The properties that all fields of a form have, and how problems are shown at them. */
import type { ComponentType } from 'react';
import { ServiceText } from '../parts/service-text';
import type { Content } from '../records/names';
import type { FieldShape } from '../records/shapes';

/** A problem with a value, as the service reports it. */
export interface FormProblem {
  readonly code: string;
  /** As `routes[0].needs`; empty: the whole. */
  readonly path: string;
  readonly message: string;
}

export interface FieldInputProps extends FieldShape {
  readonly path: string;
  readonly value: unknown;
  /** The fields beside it. */
  readonly beside: Content;
  /** undefined takes the value away. */
  readonly onChange: (value: unknown) => void;
  readonly problems: readonly FormProblem[];
  readonly fixed?: boolean;
}

export type AnyField = ComponentType<FieldInputProps>;

export const problemsAt = (problems: readonly FormProblem[], path: string): readonly string[] =>
  problems.filter((problem) => problem.path === path).map(({ message }) => message);

export function Problems({ of, id }: { readonly of: readonly string[]; readonly id?: string }) {
  return (
    <span id={id} className={of.length === 0 ? undefined : 'problem small'}>
      {of.map((message) => (
        <span key={message}>
          <ServiceText text={message} />{' '}
        </span>
      ))}
    </span>
  );
}

/** What is at the start of a path: `routes[0]` of `routes[0].needs`. */
const LAST_PART = /(?:\.?[^.[\]]+|\[\d+\])$/;
const FOCUSABLE = ':is(input, select, textarea, button):not(:disabled)';

/**
 * Moves the focus to the field at a path, or to the nearest one that it lies in. Fields say where they are by `data-field`.
 * @param from whatever leads there: the field is of its form, or else of its dialog or page
 */
export function focusField(path: string, from: HTMLElement): void {
  for (let at = path; at !== ''; at = at.replace(LAST_PART, '')) {
    const selector = `[data-field="${CSS.escape(at)}"]`;
    const field = ['form', 'dialog', 'main']
      .map((root) => from.closest(root)?.querySelector<HTMLElement>(selector))
      .find((found) => found instanceof HTMLElement);
    const target =
      field?.querySelector<HTMLElement>(`${FOCUSABLE}[aria-invalid="true"]`) ??
      field?.querySelector<HTMLElement>(FOCUSABLE);
    if (target === undefined || target === null) continue;
    for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    target.focus();
    target.scrollIntoView({ block: 'center' });
    return;
  }
}

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
