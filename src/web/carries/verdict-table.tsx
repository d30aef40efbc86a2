/** The map as a table: a row for each job, a column for each region that holds others. */
import { memo } from 'react';
import { AnswerInRegion, LeadOn } from './answer-in-region';
import { isDrawnSo, type RowProps, type ShapeProps } from './drawn-with';
import style from './map.module.css';

export const VerdictTable = ({ rows, columns, ...props }: ShapeProps) => (
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
      {rows.map((row) => (
        <TableRow key={row.post.code} row={row} {...props} />
      ))}
    </tbody>
  </table>
);

const TableRow = memo(function TableRow({ row: { post, sayings }, ...props }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {post.name}
        <LeadOn post={post} {...props} />
      </th>
      {sayings.map((saying) => (
        <td key={saying.column.region.code}>
          <AnswerInRegion saying={saying} post={post} {...props} />
        </td>
      ))}
    </tr>
  );
}, isDrawnSo);
