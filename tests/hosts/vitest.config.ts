// The production build on hosts: nginx as Debian ships it, and servers that do less than npm start does.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { root: '.', include: ['tests/hosts/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000 },
});
