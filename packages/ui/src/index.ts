export { Button, ButtonLink, type ButtonKind } from './actions/button.tsx';
export { ConfirmMenu } from './actions/confirm-menu.tsx';
export { CopyButton } from './actions/copy-button.tsx';
export {
  BareLink,
  LinkProvider,
  type LinkComponent,
  type LinkProps,
} from './actions/link-component.tsx';
export { Menu, MenuHeading, MenuLink, Menus } from './actions/menu.tsx';
export { ExternalLink, TextLink, TitleLink } from './actions/text-link.tsx';
export { Badge, type BadgeTone } from './badges/badge.tsx';
export { Ladder, type LadderProps } from './badges/ladder.tsx';
export { Severity, type SeverityLevel } from './badges/severity.tsx';
export { BarTimeline, type BarTimelineProps, type TimelineBar } from './charts/bar-timeline.tsx';
export { Meter, type MeterTone } from './charts/meter.tsx';
export { ShareBar } from './charts/share-bar.tsx';
export { FilterChip } from './filters/filter-chip.tsx';
export { FilterMenu, FilterOption } from './filters/filter-option.tsx';
export { fontToPreload } from './fonts.ts';
export { ChoiceGroup, type Choice } from './forms/choice-group.tsx';
export { ErrorSummary } from './forms/error-summary.tsx';
export { SelectField, type SelectOption } from './forms/select-field.tsx';
export { TextArea } from './forms/text-area.tsx';
export { SearchField, TextField } from './forms/text-field.tsx';
export { Icon, type IconName } from './icons/icon.tsx';
export { Disclosure } from './panels/disclosure.tsx';
export { Facts, type Fact } from './panels/facts.tsx';
export { Panel } from './panels/panel.tsx';
export { StatTile } from './panels/stat-tile.tsx';
export { Banner } from './shell/banner.tsx';
export { CodeBlock } from './shell/code-block.tsx';
export { Breadcrumbs, Page, PageHeader } from './shell/page.tsx';
export { Prose } from './shell/prose.tsx';
export { SideLayout } from './shell/side-layout.tsx';
export { SiteFooter } from './shell/site-footer.tsx';
export { SiteHeader, type NavItem } from './shell/site-header.tsx';
export { SkipLink } from './shell/skip-link.tsx';
export { Empty } from './states/empty.tsx';
export { Notice, type NoticeTone } from './states/notice.tsx';
export { ProgressBar } from './states/progress-bar.tsx';
export { Skeleton } from './states/skeleton.tsx';
export type { ColumnSort } from './table/column-head.tsx';
export { DataTable, type Column, type DataTableProps } from './table/data-table.tsx';
export { Pager } from './table/pager.tsx';
export { ScrollArea } from './table/scroll-area.tsx';
export { ThemeSwitch, type Theme } from './theme/theme-switch.tsx';
export { Exact } from './values/exact.tsx';
export { formatCount, formatCounted, formatShare } from './values/format-count.ts';
export { formatUsd, formatUsdExact } from './values/format-money.ts';
export {
  formatDay,
  formatDuration,
  formatExactTime,
  formatRelativeDay,
  formatRelativeTime,
  type Precision,
} from './values/format-time.ts';
export { Hash, shorten } from './values/hash.tsx';
export { Money } from './values/money.tsx';
export { NowProvider, useNow } from './values/now.tsx';
export { SecretBox } from './values/secret-box.tsx';
export { Time } from './values/time.tsx';
