import { listRoute } from '../_http/list-route';
import { studies } from '../_lists/studies';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(studies);
