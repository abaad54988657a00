import { pathToFileURL } from 'node:url';
import { builtFile } from '../built-code.ts';
import { product } from './product/product.ts';
import type { Target } from './target.ts';

/** The product as it is built: what runs and inspects it starts in a fraction of the time that the sources need. */
export const builtProduct: Target = {
  ...product,
  driver: pathToFileURL(builtFile('storm-driver')),
  inspector: pathToFileURL(builtFile('storm-inspector')),
};
