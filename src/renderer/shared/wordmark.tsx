import classes from './wordmark.module.css';

/** The name, with its sign: a moment between two proven ends. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <svg width="30" height="20" viewBox="0 0 30 20" fill="none" aria-hidden="true">
        <path d="M3 4v12M27 4v12M3 10h24" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        <circle cx="18" cy="10" r="4.5" fill="currentColor" />
      </svg>
      Jejak
    </span>
  );
}
