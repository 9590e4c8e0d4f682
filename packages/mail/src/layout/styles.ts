import type { CSSProperties } from 'react';

/** Mail programs read only inline styles; these are the light tokens of the web app. */
export const styles = {
  page: { margin: 0, padding: '24px 12px', backgroundColor: '#f5f7f9' },
  sheet: {
    maxWidth: '560px',
    margin: '0 auto',
    padding: '28px',
    backgroundColor: '#ffffff',
    border: '1px solid #dbe1e8',
    borderRadius: '6px',
    color: '#10161d',
    fontFamily: 'Inter, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif',
    fontSize: '15px',
    lineHeight: '23px',
  },
  brand: { margin: '0 0 20px', fontSize: '13px', fontWeight: 700, color: '#0b6677' },
  title: { margin: '0 0 14px', fontSize: '20px', lineHeight: '27px', fontWeight: 650 },
  text: { margin: '0 0 14px' },
  button: {
    display: 'inline-block',
    padding: '10px 18px',
    backgroundColor: '#0b6677',
    color: '#ffffff',
    borderRadius: '5px',
    fontWeight: 600,
    textDecoration: 'none',
  },
  address: { margin: '0 0 14px', fontSize: '13px', color: '#4c5764', wordBreak: 'break-all' },
  facts: { margin: '0 0 14px', borderCollapse: 'collapse' },
  factName: {
    padding: '3px 18px 3px 0',
    color: '#4c5764',
    fontWeight: 400,
    textAlign: 'left',
    verticalAlign: 'top',
  },
  factValue: { padding: '3px 0', whiteSpace: 'pre-wrap' },
  foot: {
    margin: '22px 0 0',
    paddingTop: '14px',
    borderTop: '1px solid #dbe1e8',
    fontSize: '13px',
    lineHeight: '19px',
    color: '#4c5764',
  },
  link: { color: '#0b6677' },
} satisfies Record<string, CSSProperties>;
