/** Whether two sets of times are of one distribution: by their means, and by their ranks. */

/** Parts of all samples, from the fastest on, that means are compared of: the slowest, which something else has held up, hide what the others tell. */
const PARTS = [0.5, 0.75, 0.9, 0.95, 0.99, 1];

/** Welch's t of two sets, the largest of any part of them, as `dudect` compares them (Reparaz, Balasch, Verbauwhede, 2017). */
export function welch(one, other) {
  const all = Float64Array.from([...one, ...other]).sort();
  const each = PARTS.map((part) => {
    const most = all[Math.ceil(all.length * part) - 1];
    const [a, b] = [one, other].map((set) => momentsOf(set.filter((value) => value <= most)));
    return Math.abs(a.mean - b.mean) / Math.sqrt(a.variance / a.count + b.variance / b.count);
  });
  return Math.max(...each);
}

function momentsOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { count: values.length, mean, variance };
}

/** The rank-sum test of Mann and Whitney, as how many standard deviations the sum is off. */
export function rankSum(one, other) {
  const all = [...one.map((value) => [value, 1]), ...other.map((value) => [value, 0])].sort(([a], [b]) => a - b);
  let sum = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end][0] === all[start][0]) end++;
    // Those that are equal share their ranks.
    for (let at = start; at < end; at++) sum += all[at][1] * ((start + 1 + end) / 2);
    start = end;
  }
  const [n, m] = [one.length, other.length];
  return Math.abs(sum - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}
