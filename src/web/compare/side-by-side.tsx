/** Two certificates in two columns: beside the name of each row where there is room, below it on a phone. */
import type { ReactNode } from 'react';
import { NameLink } from '../parts/record-link';
import { useNarrow } from '../parts/use-narrow';
import style from './compare.module.css';

/** In letters: three columns need more than a phone has. */
const ROOM = 40;

interface Named {
  readonly code: string;
  readonly name: string;
}

/** The two that are compared, by what they are called. */
export interface Two {
  readonly a: Named;
  readonly b: Named;
}

export interface SideRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly a: ReactNode;
  readonly b: ReactNode;
}

interface SideBySideProps {
  readonly two: Two;
  /** What the table is about. */
  readonly label: string;
  readonly rows: readonly SideRow[];
}

export function SideBySide({ two: { a, b }, label, rows }: SideBySideProps) {
  const narrow = useNarrow(ROOM);
  const heads = [a, b].map(({ code, name }) => (
    <th key={code} scope="col" data-name>
      <NameLink type="CERTIFICATE" code={code} name={name} />
    </th>
  ));
  return (
    <table className={narrow ? `${style.pairs} ${style.narrow}` : style.pairs} aria-label={label}>
      <thead>
        <tr>
          {!narrow && <td />}
          {heads}
        </tr>
      </thead>
      {narrow ? (
        rows.map((row) => (
          <tbody key={row.key}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {row.label}
              </th>
            </tr>
            <tr>
              <td>{row.a}</td>
              <td>{row.b}</td>
            </tr>
          </tbody>
        ))
      ) : (
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td>{row.a}</td>
              <td>{row.b}</td>
            </tr>
          ))}
        </tbody>
      )}
    </table>
  );
}
