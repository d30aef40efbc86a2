/** What the scheduler and the limits have done since the process began, for whoever watches it. */
export const counters = {
  /** Slices of time. */
  slices: 0,
  /** What requests have cost, by the scale of the limits. */
  cost: 0,
  /** Requests that were refused because their caller had asked too much. */
  limited: 0,
  /** Requests that were refused because there was too much to do. */
  shed: 0,
};
