/** The parts that are used of packages that have no types of their own. */
declare module 'pngjs' {
  export const PNG: { sync: { read(file: Buffer): { data: Buffer; width: number; height: number } } };
}

declare module '@digitalbazaar/vc' {
  export function verifyCredential(
    options: object,
  ): Promise<{ verified: boolean; error?: unknown; statusResult?: { results: { status: boolean }[] } }>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export const checkStatus: (options: object) => Promise<object>;
}
