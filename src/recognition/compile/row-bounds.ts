/** Compressed sparse rows: where each row starts and ends. */

/** Of the sizes of rows, each at one more than its row: two integers a row, its start and its end. The sizes become offsets. */
export function rowBounds(sizes: Int32Array): Int32Array {
  const pairs = new Int32Array((sizes.length - 1) * 2);
  for (let row = 0; row < sizes.length - 1; row++) {
    pairs[row * 2] = sizes[row];
    pairs[row * 2 + 1] = sizes[row + 1] += sizes[row];
  }
  return pairs;
}
