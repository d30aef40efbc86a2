/** How the service is seen from outside: what settings there are. */

export const LOG_FORMATS = ['json', 'text'] as const;
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface LogSettings {
  readonly format: (typeof LOG_FORMATS)[number];
  readonly level: (typeof LOG_LEVELS)[number];
  /** Whether lines of requests have the address of the caller, which is personal data. */
  readonly addresses: boolean;
}

export interface MetricsSettings {
  readonly port: number;
  readonly host: string;
}
