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

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
