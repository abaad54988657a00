import { SealDrawing } from '../../looks/seal-drawing.tsx';
import { useSpeech } from './speech.ts';

/** A check under way, with how far it is. */
export function Checking({
  name,
  done,
  total,
  stop,
}: {
  name: string;
  done: number;
  total: number;
  stop: () => void;
}) {
  const { words, time } = useSpeech();
  const said = words.say('periksa.checking', { name });
  return (
    <section className="drop">
      <SealDrawing is="open" size={104} />
      <p className="say" role="status">
        {said}
      </p>
      <progress aria-label={said} max={Math.max(total, 1)} value={total === 0 ? undefined : done} />
      <p className="soft" data-numeric="true">
        {total > 0 &&
          words.say('periksa.checked-so-far', { done: time.bytes(done), total: time.bytes(total) })}
      </p>
      <button type="button" onClick={stop}>
        {words.say('periksa.stop')}
      </button>
    </section>
  );
}
