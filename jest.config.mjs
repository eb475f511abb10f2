/** Tests run on the compiled output: what is tested is what ships. */
export default {
  testEnvironment: 'node',
  roots: ['libs', 'services', 'deploy'],
  testMatch: ['**/dist/**/*.spec.js'],
  testPathIgnorePatterns: ['/node_modules/', '\\.e2e\\.spec\\.js$'],
  transform: {},
  globalSetup: './libs/testing/dist/jest-global-setup.js',
  globalTeardown: './libs/testing/dist/jest-global-teardown.js',
  testTimeout: 60_000,
};
