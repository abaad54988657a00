import { z } from 'zod';

/** Zod's name for an issue that is raised by hand. */
const code = 'custom';

/**
 * An array that is looked at up to its first wrong element. zod's own gathers every issue of every element,
 * and a hostile file of a few megabytes holds millions of wrong ones.
 */
export function listOf<Element extends z.ZodType>(element: Element) {
  return z.array(z.unknown()).transform((values, context): z.output<Element>[] => {
    const parsed: z.output<Element>[] = [];
    for (const [index, value] of values.entries()) {
      const each = element.safeParse(value);
      if (!each.success) {
        const [issue] = each.error.issues;
        context.addIssue({
          code,
          message: issue?.message ?? '',
          path: [index, ...(issue?.path ?? [])],
        });
        return z.NEVER;
      }
      parsed.push(each.data);
    }
    return parsed;
  });
}
