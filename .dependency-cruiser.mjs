/**
 * Who may import whom. Each rule says why in its comment; scripts/boundaries-fixture breaks every one
 * of them and has to be refused, so that a rule that stops biting is noticed.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'The domain knows no database, framework or environment.',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: {
        path: ['^apps/', '^packages/(db|ui)/', '(fastify|@prisma|@remix-run|@trpc|react)(/|$)'],
      },
    },
    {
      name: 'contracts-are-browser-safe',
      comment: 'What the browser imports must not pull in Node.',
      severity: 'error',
      from: { path: '^packages/core/src/(contracts|vocabulary|errors)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ui-stands-alone',
      comment: 'Components know no domain noun and fetch nothing.',
      severity: 'error',
      from: { path: '^packages/ui/' },
      to: { path: ['^apps/', '^packages/(core|db)/'] },
    },
    {
      name: 'db-knows-core-only',
      comment: 'The database package stores the domain and serves nobody in particular.',
      severity: 'error',
      from: { path: '^packages/db/' },
      to: { path: ['^apps/', '^packages/ui/'] },
    },
    {
      name: 'mail-knows-letters-only',
      comment: 'Templates render what the domain wrote; they look nothing up.',
      severity: 'error',
      from: { path: '^packages/mail/' },
      to: { path: ['^apps/', '^packages/(db|ui)/', '^packages/core/src/(?!mail/)'] },
    },
    {
      name: 'web-sees-contracts-only',
      comment: 'The web app renders what the api says; it holds no rules and no database.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: ['^packages/db/', '^packages/core/src/(?!contracts/)'] },
    },
    {
      name: 'web-takes-only-the-type-of-api',
      comment: 'The router is imported as a type; its code never reaches the web bundle.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^apps/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'database-only-where-wired',
      comment:
        'Procedures and rules reach data through ports; composition, jobs, cli and bench wire them.',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: [
          '^apps/api/src/(composition|jobs|cli|bench)/',
          '\\.test\\.ts$',
          '^apps/api/src/testing/',
        ],
      },
      to: { path: '^packages/db/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one thing, or that a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-reaching-inside',
      comment: 'Packages are entered through their exports.',
      severity: 'error',
      from: { path: '^(apps|packages)/([^/]+)/' },
      to: { path: '^(apps|packages)/[^/]+/src/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    {
      name: 'tests-stay-outside',
      comment: 'Nothing that ships depends on a test.',
      severity: 'error',
      from: { pathNot: '\\.(test|spec)\\.tsx?$' },
      to: { path: '\\.(test|spec)\\.tsx?$' },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '[?]url$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/(dist|build|generated)/'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
