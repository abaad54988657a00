import { z } from 'zod';

// Before any schema is made: each would else try whether text may become code here, which the page's policy forbids.
z.config({ jitless: true });
