/** The map as a table: a row for each job, a column for each region that holds others. */
import { memo } from 'react';
import { AnswerInRegion, LeadOn } from './answer-in-region';
import type { Column } from './columns';
import type { MapProps } from './filters';
import type { Row } from './rows';
import style from './map.module.css';

export interface ShapeProps extends MapProps {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

/** Long: it is drawn again only where something of it has changed. */
export const VerdictTable = memo(function VerdictTable({ rows, columns, question, filters }: ShapeProps) {
  return (
    <table className={style.map}>
      <thead>
        <tr>
          <td />
          {columns.map(({ region: { code, name } }) => (
            <th key={code} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ post, sayings }) => (
          <tr key={post.code}>
            <th scope="row">
              {post.name}
              <LeadOn post={post} question={question} filters={filters} />
            </th>
            {sayings
              .filter(({ column }) => columns.includes(column))
              .map((saying) => (
                <td key={saying.column.region.code}>
                  <AnswerInRegion saying={saying} post={post} question={question} filters={filters} />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
