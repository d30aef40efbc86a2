/** Curves between boxes that stand side by side, drawn anew whenever one of them changes its size. */
import { useLayoutEffect, useRef, useState } from 'react';

/** Two boxes by their `data-box`. */
export interface Connection {
  readonly from: string;
  readonly to: string;
}

/** Of how far below its top a line meets a box, in pixels. */
const FIRST_LINE = 20;
const LEAST_BEND = 16;

/** The lines from left to right, and the `ref` of the element that holds all boxes; connections of boxes that are not there have none. */
export function useLinesBetween<C extends Connection>(connections: readonly C[]) {
  const board = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<readonly (C & { readonly path: string })[]>([]);
  // By what they are: lists are made anew at each drawing.
  const written = JSON.stringify(connections);
  useLayoutEffect(() => {
    const element = board.current;
    if (element === null) return;
    const all = JSON.parse(written) as readonly C[];
    const draw = (): void => setLines(linesOn(element, all));
    draw();
    const watch = new ResizeObserver(draw);
    for (const box of element.querySelectorAll('[data-box]')) watch.observe(box);
    watch.observe(element);
    return () => watch.disconnect();
  }, [written]);
  return { board, lines };
}

function linesOn<C extends Connection>(board: HTMLElement, connections: readonly C[]) {
  const origin = board.getBoundingClientRect();
  const boxes = new Map(
    [...board.querySelectorAll<HTMLElement>('[data-box]')].map((box) => [
      box.dataset['box'],
      box.getBoundingClientRect(),
    ]),
  );
  return connections.flatMap((connection) => {
    const [one, other] = [boxes.get(connection.from), boxes.get(connection.to)];
    if (one === undefined || other === undefined || one.left === other.left) return [];
    const [left, right] = one.left < other.left ? [one, other] : [other, one];
    const [x1, x2] = [left.right - origin.left, right.left - origin.left];
    const [y1, y2] = [left, right].map((box) => box.top + FIRST_LINE - origin.top);
    const bend = Math.max((x2 - x1) / 2, LEAST_BEND);
    return [{ ...connection, path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` }];
  });
}
