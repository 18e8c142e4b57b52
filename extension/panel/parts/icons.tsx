import type { ReactNode } from 'react';

/** Icons of the toolbar, 16 × 16, drawn in the colour of the text. The button around them has the name. */

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export function RecordIcon({ recording }: { recording: boolean }) {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      {recording ? (
        <rect x="5.4" y="5.4" width="5.2" height="5.2" rx="1" fill="currentColor" />
      ) : (
        <circle cx="8" cy="8" r="3.2" fill="currentColor" />
      )}
    </Icon>
  );
}

export function ClearIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M3.9 3.9 12.1 12.1" stroke="currentColor" strokeWidth="1.4" />
    </Icon>
  );
}

export function KeysIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path
        d="M6.2 6.6c0-1.1.8-1.8 1.8-1.8s1.8.7 1.8 1.6c0 1.3-1.8 1.4-1.8 2.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
      <circle cx="8" cy="11.2" r=".9" fill="currentColor" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="M4 4 12 12M12 4 4 12" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </Icon>
  );
}

/** There is a menu below. */
export function CaretIcon() {
  return (
    <Icon>
      <path
        d="M4.5 6.5 8 10l3.5-3.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
    </Icon>
  );
}

export function CopyIcon() {
  return (
    <Icon>
      <rect
        x="5.5"
        y="5.5"
        width="7.5"
        height="8"
        rx="1.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
      <path
        d="M3.6 10.5H3.5A1.5 1.5 0 0 1 2 9V4a1.5 1.5 0 0 1 1.5-1.5h5A1.5 1.5 0 0 1 10 4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        transform="translate(.6 0)"
      />
    </Icon>
  );
}

export function NoteIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M8 7.3V11" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      <circle cx="8" cy="5.2" r=".9" fill="currentColor" />
    </Icon>
  );
}

/** A triangle with a call: allowed, and something is to be mended. */
export function WarningIcon() {
  return (
    <Icon>
      <Line path="M8 2.8 14 13H2ZM8 6.6V9.4M8 11.2V11.3" />
    </Icon>
  );
}

/** There and back, and there: what is asked before. */
export function PreflightIcon() {
  return (
    <Icon>
      <Line path="M2.5 5.2H12.5M10 2.7 12.5 5.2 10 7.7M13.5 10.8H3.5M6 8.3 3.5 10.8 6 13.3" />
    </Icon>
  );
}

/** A pin: what is listed stays. */
export function KeepIcon() {
  return (
    <Icon>
      <Line path="M5.2 2.5H10.8M6.2 2.5V6.6L4 9.3H12L9.8 6.6V2.5M8 9.3V13.8" />
    </Icon>
  );
}

/** A house: the page's own origin. */
export function HomeIcon() {
  return (
    <Icon>
      <Line path="M2.5 7.6 8 3 13.5 7.6M4 6.5V13H12V6.5M6.8 13V9.6H9.2V13" />
    </Icon>
  );
}

export function ServersIcon() {
  return (
    <Icon>
      <Line path="M2.8 3.2H13.2V7.2H2.8ZM2.8 8.8H13.2V12.8H2.8ZM5.2 5.2H5.3M5.2 10.8H5.3M8.2 5.2H11M8.2 10.8H11" />
    </Icon>
  );
}

function Line({ path }: { path: string }) {
  return (
    <path
      d={path}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}
