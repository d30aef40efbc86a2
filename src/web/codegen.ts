/** Checks every document of the page against `schema.gql`; writes their types, and the list of them by hash, which the service reads. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema.gql',
  documents: 'src/web/**/*.graphql',
  generates: {
    'src/web/graphql/': {
      preset: 'client',
      presetConfig: {
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
        fragmentMasking: false,
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { Code: 'string', Date: 'string' },
      },
    },
  },
};

export default config;
