/** The borders: which folder may know which, and why. */
const FEATURES = ['registers', 'equivalences', 'decisions', 'findings', 'history', 'webhooks'];

/** The folders of the law, from the ground up: which others each may know. Nobody but `index.ts` knows `refresh`. */
const PARTS_OF_THE_LAW = {
  model: [],
  memory: [],
  catalogue: ['model', 'memory'],
  compile: ['model', 'memory', 'catalogue'],
  refresh: ['model', 'memory', 'catalogue', 'compile'],
  decide: ['model', 'memory', 'catalogue'],
  questions: ['model', 'memory', 'catalogue', 'decide'],
  impact: ['model', 'memory', 'catalogue', 'compile', 'decide', 'questions'],
};

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A ring of files, be it of types alone, can only be understood, tested and changed all at once.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'the-law-stands-alone',
      comment: 'The law is a function of a catalogue and a claim: no package, no framework, no input or output.',
      severity: 'error',
      from: { path: '^src/recognition/' },
      to: { pathNot: '^src/recognition/' },
    },
    {
      name: 'ways-ask-the-law-alone',
      comment:
        'Ways, missing links and coverage are told by asking the law: no package, no framework, no input or output.',
      severity: 'error',
      from: { path: '^src/pathways/' },
      to: { pathNot: '^src/(pathways/|recognition/index\\.ts$)' },
    },
    {
      name: 'one-way-into-the-ways',
      comment: 'How ways are found may change without asking anyone but its own tests.',
      severity: 'error',
      from: { pathNot: '^(src|test)/pathways/' },
      to: { path: '^src/pathways/', pathNot: '^src/pathways/index\\.ts$' },
    },
    {
      name: 'one-way-into-the-law',
      comment: 'What the law keeps inside may change without asking anyone but its own tests.',
      severity: 'error',
      from: { pathNot: '^(src|test)/recognition/' },
      to: { path: '^src/recognition/', pathNot: '^src/recognition/index\\.ts$' },
    },
    ...Object.entries(PARTS_OF_THE_LAW).map(([part, known]) => ({
      name: `${part}-knows-what-it-stands-on`,
      comment: 'Each part of the law can be read with those below it alone.',
      severity: 'error',
      from: { path: `^src/recognition/${part}/` },
      to: { path: '^src/recognition/', pathNot: `^src/recognition/(${[part, ...known].join('|')})/` },
    })),
    ...FEATURES.map((feature) => ({
      name: `${feature}-does-not-talk-to-features`,
      comment: 'Modules do not talk to each other: the catalogue goes out to them, the ledger takes in from them.',
      severity: 'error',
      from: { path: `^src/${feature}/` },
      to: { path: `^src/(${FEATURES.filter((other) => other !== feature).join('|')}|cli|health)/` },
    })),
    {
      name: 'credentials-know-no-feature',
      comment: 'Whether a paper is genuine does not depend on what it is shown for.',
      severity: 'error',
      from: { path: '^src/credentials/' },
      to: { path: `^src/(${FEATURES.join('|')}|demand|health)/` },
    },
    {
      name: 'receipts-need-no-service',
      comment:
        'Whoever verifies a receipt has nothing but files: no database, no service, and no more of the ledger than what proves something of it.',
      severity: 'error',
      from: { path: '^src/credentials/receipts/' },
      to: {
        path: ['^src/', 'node_modules/(@nestjs|typeorm)/'],
        pathNot:
          '^src/(credentials/receipts/|document/|language/|recognition/|ledger/(merkle\\.proof|recorded|record-proofs)\\.ts$|persistence/(chain\\.proof|sha256)\\.ts$)',
      },
    },
    {
      name: 'demand-counts-what-it-is-told',
      comment: 'Whoever decides tells of it; what is counted must not depend on how it was asked.',
      severity: 'error',
      from: { path: '^src/demand/' },
      to: {
        path: '^src/',
        pathNot: '^src/(demand|access|api|language|monitoring|persistence/database\\.ts|recognition|scheduling)',
      },
    },
    {
      name: 'one-way-into-demand',
      comment: 'Who decides counts, and knows no more of what becomes of the counts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(demand/|app\\.module)' },
      to: { path: '^src/demand/', pathNot: '^src/demand/demand\\.service\\.ts$' },
    },
    {
      name: 'catalogue-reads',
      comment:
        'The catalogue is compiled from the register; it knows nothing of who asks it, nor of the acts that change it.',
      severity: 'error',
      from: { path: '^src/catalogue/' },
      to: { path: '^src/', pathNot: '^src/(catalogue|document|ledger|monitoring|persistence|recognition|scheduling)/' },
    },
    {
      name: 'import-writes-documents-alone',
      comment:
        'An import writes what a document says through the ledger; it needs no snapshot, and knows of no other act.',
      severity: 'error',
      from: { path: '^src/import/' },
      to: { path: '^src/', pathNot: '^src/(import|catalogue/loader\\.ts|document|ledger|persistence|recognition)' },
    },
    {
      name: 'acts-know-no-feature',
      comment:
        'What every act shares must not depend on what one of them is about: features do acts, and acts do not know features.',
      severity: 'error',
      from: { path: '^src/acts/' },
      to: {
        path: '^src/',
        pathNot: '^src/(acts|access|api|catalogue|document|language|ledger|persistence|recognition)/',
      },
    },
    {
      name: 'the-api-knows-no-act',
      comment: 'What all requests share must not depend on what one of them does.',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: `^src/(acts|cli|health|${FEATURES.join('|')})/` },
    },
    {
      name: 'scheduling-knows-nobody',
      comment: 'Whoever works in slices of time does so by the same scheduler, whatever the work is.',
      severity: 'error',
      from: { path: '^src/scheduling/' },
      to: { path: ['^src/(?!scheduling/)', 'node_modules/'] },
    },
    {
      name: 'monitoring-knows-nobody',
      comment: 'Whoever does something counts and tells it; what counts must not depend on what there is to do.',
      severity: 'error',
      from: { path: '^src/monitoring/' },
      to: { path: '^src/', pathNot: '^src/(monitoring/|version\\.ts)' },
    },
    {
      name: 'the-document-is-plain',
      comment: 'Reading, checking and writing a catalogue document needs neither database nor service.',
      severity: 'error',
      from: { path: '^src/document/' },
      to: { path: ['^src/(?!document/|language/|recognition/)', 'node_modules/(@nestjs|typeorm)/'] },
    },
    {
      name: 'credential-files-are-judged-alone',
      comment:
        'Whether a credential file is valid is a function of the file, the keys and the time: no register, no service, no network.',
      severity: 'error',
      from: { path: '^src/credentials/(documents|contexts)/' },
      to: {
        path: ['^src/', 'node_modules/(@nestjs|typeorm)/', '^(node:)?(fs|http|https|net|tls|dns)$'],
        pathNot:
          '^src/(credentials/|api/clock\\.ts|document/(json-nesting|json-syntax|key-parts|public-key)\\.ts|language/|recognition/index\\.ts)',
      },
    },
    {
      name: 'each-rule-stands-alone',
      comment: 'A rule of the document can be read, changed and tested without the others.',
      severity: 'error',
      from: { path: '^src/document/rules/', pathNot: '^src/document/rules/index\\.ts$' },
      to: {
        path: '^src/document/rules/',
        pathNot: '^src/document/rules/(rule|merged-register|condition-lists|overlaps)\\.ts$',
      },
    },
    {
      name: 'language-knows-no-feature',
      comment:
        'How anything is said in every language must not depend on what there is to say: the texts stand with the features.',
      severity: 'error',
      from: { path: '^src/language/' },
      to: { path: '^src/', pathNot: '^src/(language|recognition)/' },
    },
    {
      name: 'ledger-knows-persistence-alone',
      comment: 'The register is written through the ledger alone: it must not depend on what is written through it.',
      severity: 'error',
      from: { path: '^src/ledger/' },
      to: { path: '^src/', pathNot: '^src/(ledger|persistence|scheduling)/' },
    },
    {
      name: 'persistence-knows-nobody',
      comment: 'Tables outlive the features that use them.',
      severity: 'error',
      from: { path: '^src/persistence/' },
      to: { path: '^src/', pathNot: '^src/(persistence/|monitoring/metrics\\.ts)' },
    },
    {
      name: 'access-knows-callers-alone',
      comment: 'Who may do what is asked of it by all others; it must not depend on what they do.',
      severity: 'error',
      from: { path: '^src/access/' },
      to: { path: '^src/', pathNot: '^src/(access|document|language|recognition)/' },
    },
    {
      name: 'typeorm-stays-below',
      comment: 'Only these folders know that there is a database.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(persistence|ledger|catalogue)/' },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm|better-sqlite3)/' },
    },
    {
      name: 'graphql-stays-above',
      comment: 'Only models, resolvers and `src/api` know that answers travel as GraphQL.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '^src/(access|acts|api|language|registers|equivalences|credentials|decisions|demand|findings|history|webhooks|app\\.module)',
      },
      to: { path: 'node_modules/(@nestjs/graphql|@nestjs/apollo|@apollo|graphql)/' },
    },
    {
      name: 'the-page-stands-alone',
      comment:
        'The page knows the service by its schema alone, as every other client. Which characters can be seen, how sheets are read, and who of a list is one person, is known to both.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '^src/web/receipt/' },
      to: { path: '^src/(?!web/)', pathNot: '^src/(language/characters\\.ts$|sheets/)' },
    },
    {
      name: 'the-page-verifies-receipts-itself',
      comment:
        'Whoever checks a receipt need not believe the service: the page does it as the command does, by the same code and the law itself.',
      severity: 'error',
      from: { path: '^src/web/receipt/' },
      to: {
        path: '^src/(?!web/)',
        pathNot:
          '^src/(credentials/receipts/(?!issue)|recognition/index\\.ts$|api/names\\.ts$|language/characters\\.ts$|persistence/sha256\\.ts$)',
      },
    },
    {
      name: 'receipts-are-verified-in-browsers-too',
      comment:
        'What verifies a receipt runs in a page: nothing of it, however far, needs what only Node has, but for hashes, which the page brings itself (`sha256`).',
      severity: 'error',
      from: { path: '^src/credentials/receipts/verify\\.ts$' },
      to: {
        path: ['^(node:)?(buffer|fs|http|https|net|os|path|stream|url|util|worker_threads|zlib)(/|$)'],
        reachable: true,
      },
    },
    {
      name: 'characters-know-nothing',
      comment: 'What service and page both have is worth having only as long as it brings nothing else along.',
      severity: 'error',
      from: { path: '^src/language/characters\\.ts$' },
      to: {},
    },
    {
      name: 'sheets-know-nothing',
      comment: 'Sheets are read in the browser and on the command line: what reads them knows neither.',
      severity: 'error',
      from: { path: '^src/sheets/' },
      to: { path: '^src/', pathNot: '^src/sheets/' },
    },
    {
      name: 'reading-knows-no-list',
      comment: 'How a sheet is read does not depend on what it is a list of.',
      severity: 'error',
      from: { path: '^src/sheets/[^/]+\\.ts$' },
      to: { path: '^src/sheets/[^/]+/' },
    },
    {
      name: 'nobody-needs-the-page',
      comment:
        'The service works without its page; the examples of queries, the codes that it suggests, and how it fills texts in can be tested without a browser.',
      severity: 'error',
      from: { path: '^(src|test)/', pathNot: '^src/web/' },
      to: {
        path: '^src/web/',
        pathNot: '^src/web/(api/examples|desk/suggested-code|language/(filled|formats|languages))\\.ts$',
      },
    },
    {
      name: 'nothing-from-the-tests',
      comment: 'What ships does not need what tests it.',
      severity: 'error',
      from: { path: '^(src/|ormconfig)' },
      to: { path: '^test/' },
    },
    {
      name: 'ormconfig-is-a-leaf',
      comment: "It is for TypeORM's own command line alone.",
      severity: 'error',
      from: {},
      to: { path: '^ormconfig\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
