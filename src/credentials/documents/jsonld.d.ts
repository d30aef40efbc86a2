/** The parts that are used of packages that have no types of their own. */
declare module 'jsonld' {
  interface Options {
    readonly base?: string | null;
    readonly safe?: boolean;
    readonly documentLoader: (address: string) => Promise<unknown>;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<object[]>;
    flatten(document: object, context: null, options: Options): Promise<object[]>;
  };
  export default jsonld;
}

declare module '@digitalbazaar/data-integrity' {
  export type Cryptosuite = object;
  export interface ProofRequest {
    readonly proof: object;
    readonly document: object;
    readonly documentLoader: (address: string) => Promise<unknown>;
  }
  export class DataIntegrityProof {
    constructor(options: { readonly cryptosuite: Cryptosuite; readonly signer?: object; readonly date?: string });
    verifyProof(request: ProofRequest): Promise<{ readonly verified: boolean; readonly error?: Error }>;
    createProof(
      request: Omit<ProofRequest, 'proof'> & { readonly purpose: { update(proof: object): object } },
    ): Promise<object>;
    derive(
      request: Omit<ProofRequest, 'proof'> & { readonly proofSet: readonly object[]; readonly purpose: object },
    ): Promise<object>;
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createVerifyCryptosuite(): object;
  export function createSignCryptosuite(options?: { readonly mandatoryPointers?: readonly string[] }): object;
  export function createDiscloseCryptosuite(options: {
    readonly proofId?: string;
    readonly selectivePointers?: readonly string[];
  }): object;
}

declare module 'base58-universal' {
  export function encode(bytes: Uint8Array): string;
  export function decode(text: string): Uint8Array;
}
