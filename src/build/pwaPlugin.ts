// What makes the atlas work without a network and lets it be installed: the manifest, and a versioned store of every file.
import { VitePWA } from 'vite-plugin-pwa';

const icon = (name: string, sizes: string, purpose: 'any' | 'maskable') => ({
  src: `./icons/${name}.png`,
  sizes,
  type: 'image/png',
  purpose,
});

/** A new version is fetched whole beside the old one, which stays until the reader asks for the new. */
export const offline = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: false, // src/app/versions/versions.ts registers it once the map is drawn
    includeManifestIcons: false,
    manifest: {
      id: './',
      name: '黑土图志 · Heitu Atlas',
      short_name: '黑土图志',
      description: '东北五地项目与举措图志:每个数字都指向报道中的原处。',
      lang: 'zh',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#F6F2E9',
      background_color: '#F6F2E9',
      icons: [
        { src: './icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        icon('icon-192', '192x192', 'any'),
        icon('icon-512', '512x512', 'any'),
        icon('maskable-512', '512x512', 'maskable'),
      ],
    },
    workbox: {
      globPatterns: [
        '**/*.{html,js,css,json,geojson,topojson,pmtiles,csv,svg,png,webp,webmanifest}',
        'atlas/SHA256SUMS',
      ],
      globIgnores: ['sw.js'],
      maximumFileSizeToCacheInBytes: 8_000_000,
      navigateFallback: null, // there is one page, and the data's dictionary is another
      ignoreURLParametersMatching: [/./],
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      cleanupOutdatedCaches: true,
    },
  });
