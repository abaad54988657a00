import { z } from 'zod';
import { calls } from '../../src/contract/calls/index.ts';

/** Every call of the contract that takes something: its topic and name, and the form of what it takes. */
export function callsWithInput(): { topic: string; name: string; schema: z.ZodType }[] {
  return Object.entries<object>(calls).flatMap(([topic, ofTopic]) =>
    Object.entries<unknown>({ ...ofTopic }).flatMap(([name, call]) => {
      const schema = schemaOf(call);
      return schema === undefined ? [] : [{ topic, name, schema }];
    }),
  );
}

function schemaOf(call: unknown): z.ZodType | undefined {
  if (typeof call !== 'object' || call === null || !('~orpc' in call)) return undefined;
  const about = call['~orpc'];
  if (typeof about !== 'object' || about === null || !('inputSchema' in about)) return undefined;
  return about.inputSchema instanceof z.ZodType ? about.inputSchema : undefined;
}
