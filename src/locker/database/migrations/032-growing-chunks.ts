/**
 * The last chunk of bytes that are still coming in may be stored anew with more in it: with all that it held, in its
 * place and at its beginning, and nothing else.
 */
export const growingChunks = `
DROP TRIGGER IF EXISTS chunk_changes;
CREATE TRIGGER chunk_changes BEFORE UPDATE ON chunk
WHEN (SELECT state FROM object WHERE object = OLD.chunk / 1048576) IS NOT 'incoming'
  OR NEW.chunk IS NOT OLD.chunk
  OR substr(NEW.bytes, 1, length(OLD.bytes)) IS NOT OLD.bytes
BEGIN SELECT RAISE(ABORT, 'append-only: chunk'); END;
`;
