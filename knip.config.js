/** Styles import packages too; knip reads them as if they were modules. */
const cssImports = (text) =>
  [...text.matchAll(/@import\s+['"]([^'"]+)['"]/g)]
    .map(([, path]) => `import '${path}';`)
    .join('\n');

/** @type {import('knip').KnipConfig} */
export default {
  compilers: { css: cssImports },
  workspaces: {
    '.': {
      // The fixture breaks the rules on purpose and is read by its own test alone.
      project: ['scripts/*.{mjs,ts}', '*.{mjs,ts}'],
    },
    'apps/api': {
      entry: ['src/bench/*-server.ts', 'src/testing/stripe-server/main.ts'],
      project: ['{bin,src}/**/*.{ts,mjs}'],
    },
    'apps/web': {
      entry: ['app/entry.*.tsx', 'app/routes/**/*.tsx', 'server/main.ts'],
      project: ['{app,server}/**/*.{ts,tsx,css}', '*.ts'],
    },
    'packages/db': { project: ['{src,scripts}/**/*.{ts,mjs}', '*.ts'] },
    'packages/*': { project: ['{src,scripts}/**/*.{ts,tsx,mjs,css}'] },
    e2e: { project: ['**/*.ts'] },
  },
};
