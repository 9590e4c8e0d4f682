import type { ReactNode } from 'react';

import { ColumnHead, type ColumnSort } from './column-head.tsx';

export type Column<Row> = {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  sort?: ColumnSort | undefined;
  /** The cell that names the row. */
  isTitle?: boolean;
  /**
   * Its place when a phone shows the row as a card: beside the title, in the flow, on a line of
   * its own, or not at all. A label is put before the value where the value alone says too little.
   */
  phone?: 'lead' | 'flow' | 'wide' | 'hidden';
  phoneLabel?: string;
  /** Classes of the column's cells, e.g. to leave it out where room is short. */
  className?: string;
};

export type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row that a panel beside the table is about. */
  currentKey?: string | null;
  onRowClick?: (row: Row) => void;
};

/** Rows and columns; sorting by links; cards on a phone. Roles are stated because CSS undoes them. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, columns, rows, rowKey } = props;
  return (
    <table className="data-table data-table-cards" role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHead
              align={column.align ?? 'start'}
              className={column.className ?? ''}
              key={column.id}
              sort={column.sort}
              text={column.head}
            />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <BodyRow {...props} key={rowKey(row)} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function BodyRow<Row>(props: DataTableProps<Row> & { row: Row }): ReactNode {
  const { columns, row, rowKey, currentKey, onRowClick } = props;
  const key = rowKey(row);
  return (
    <tr
      data-current={currentKey === key ? 'true' : undefined}
      data-row={key}
      onClick={(event) => {
        // Links and buttons in the row keep their own meaning, and so does selecting text.
        const onControl = (event.target as Element).closest('a, button, summary') !== null;
        if (!onControl && getSelection()?.isCollapsed !== false) onRowClick?.(row);
      }}
      role="row"
    >
      {columns.map((column) => (
        <BodyCell column={column} key={column.id}>
          {column.cell(row)}
        </BodyCell>
      ))}
    </tr>
  );
}

function BodyCell<Row>(props: { column: Column<Row>; children: ReactNode }): ReactNode {
  const { column, children } = props;
  const { isTitle = false, phone = 'flow' } = column;
  const attributes = {
    className: `${column.align === 'end' ? 'end' : ''} ${column.className ?? ''}`,
    'data-phone': isTitle ? 'title' : phone,
    'data-label': column.phoneLabel,
  };
  return isTitle ? (
    <th {...attributes} role="rowheader" scope="row">
      {children}
    </th>
  ) : (
    <td {...attributes} role="cell">
      {children}
    </td>
  );
}
