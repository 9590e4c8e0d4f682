declare module '*.woff2?url' {
  const address: string;
  // Vite gives the address of a file as the default export.
  // eslint-disable-next-line no-restricted-exports
  export default address;
}
