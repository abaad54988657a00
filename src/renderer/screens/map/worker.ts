import workerFile from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
    };
  }
}

/** Lets through the address of the map's worker, and nothing else: it is the only script that the page starts. */
function trustWorker(url: string): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (asked) => (asked === url ? asked : null),
  });
}

let loading: Promise<typeof import('maplibre-gl')> | undefined;

/** The library that draws the map, large and loaded only where a map is shown. */
export function loadMapLibrary(): Promise<typeof import('maplibre-gl')> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined; // the next map tries again
    throw error;
  });
  return loading;
}

async function load(): Promise<typeof import('maplibre-gl')> {
  const library = await import('maplibre-gl');
  const url = new URL(workerFile, document.baseURI).href;
  trustWorker(url);
  library.setWorkerUrl(url);
  return library;
}
