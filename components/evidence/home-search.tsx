import { FindForm } from '@/components/ui/find-form';
import type { ShellView } from '@/lib/present/shell/shell';

/** The search at the top of the start page. */
export function HomeSearch({ search }: { search: ShellView['search'] }) {
  return (
    <div className="no-print mt-5 max-w-2xl">
      <FindForm search={search} large />
    </div>
  );
}
