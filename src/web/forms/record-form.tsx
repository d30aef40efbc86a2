/** A record as a form: its fields by the table of shapes, each with its problems. */
import { Fragment, type ReactNode } from 'react';
import type { RecordType } from '../graphql/graphql';
import type { Content } from '../records/names';
import { SHAPES } from '../records/shapes';
import type { FormProblem } from './field';
import { FieldInput } from './field-input';

interface RecordFormProps {
  readonly type: RecordType;
  readonly value: Content;
  readonly onChange: (value: Content) => void;
  readonly problems: readonly FormProblem[];
  /** Fields that stay as they are. */
  readonly fixed?: readonly string[];
  /** What is said below fields, by their names. */
  readonly below?: Readonly<Record<string, ReactNode>>;
}

export function RecordForm({ type, value, onChange, problems, fixed = [], below = {} }: RecordFormProps) {
  return (
    <div className="stack">
      {Object.entries(SHAPES[type]).map(([name, field]) => (
        <Fragment key={name}>
          <FieldInput
            {...field}
            path={name}
            value={value[name]}
            beside={value}
            onChange={(part) => onChange({ ...value, [name]: part })}
            problems={problems}
            fixed={fixed.includes(name)}
          />
          {below[name]}
        </Fragment>
      ))}
    </div>
  );
}
