import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

import { compressFiles } from './compress-files.ts';

declare module '@remix-run/node' {
  // Remix reads this declaration by name: it has to be an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
      },
    }),
    compressFiles(),
  ],
  ssr: { noExternal: [/^@kamiyo\//] },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    rollupOptions: {
      // Dozens of files of half a kilobyte would each cost a request.
      output: { experimentalMinChunkSize: 8_000 },
    },
  },
});
