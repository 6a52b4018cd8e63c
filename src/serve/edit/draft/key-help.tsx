/** Which keys do what, and the switch that a script shows. */
export function KeyHelp() {
  return (
    <details class="keys" data-keys>
      <summary>Keys</summary>
      <p>
        Outside of fields: <kbd>a</kbd> accept, <kbd>s</kbd> save, <kbd>r</kbd> the reason to reject, <kbd>l</kbd>{' '}
        later, <kbd>u</kbd> undo, <kbd>m</kbd> the claims to merge with, <kbd>n</kbd> a statement that was missed,{' '}
        <kbd>e</kbd> the first field; <kbd>Escape</kbd> leaves a field. The same letters are access keys of the browser
        where no script runs.
      </p>
      <p>
        <button type="button" data-keys-switch hidden>
          Switch keys off
        </button>
      </p>
    </details>
  )
}
