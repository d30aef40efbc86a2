/*
 * The limit: the bare question in C, compressed sparse rows searched level by level from both ends.
 * usage: reference FOLDER CERTIFICATES POSTS; then one line out for each line in, as in serve.mjs.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_STEPS = 6 };

/* Sixteen bytes: where the edge leads, the region interval and the days in which it serves, the equivalence. */
typedef struct { int32_t other; uint16_t low, high, first, past; int32_t id; } Edge;
/* Thirty-two bytes: by which search, over which edge, from where the certificate was reached. */
typedef struct { int32_t fore_stamp, fore_edge, fore_from, back_stamp, back_edge, back_to, unused[2]; } Node;
/* Rows of a certificate: edges that may be passed on at [2c, 2c+1), the others at [2c+1, 2c+2). */
typedef struct { int32_t *offsets; Edge *edges; } Rows;

typedef struct { int32_t parent, high; } Region;
typedef struct { int32_t from, to, region, first, past, onward; } Equivalence;
typedef struct { int32_t post, region, certificate, first, past; } Requirement;
typedef struct { int32_t certificate, post, region, day, steps; } Claim;

static Region *regions;
static Equivalence *equivalences;
static Requirement *requirements;
static Claim *claims;
static int equivalence_count, requirement_count, claim_count;

static Rows forward, backward;
static int32_t *asked_offsets;
static Edge *asked;
static Node *nodes;
static int32_t *fore_queue, *back_queue, stamp;
static int path[MOST_STEPS];

/* Seconds of processor time. */
static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void *load(const char *folder, const char *table, size_t row, int *count) {
  char name[4096];
  snprintf(name, sizeof name, "%s/%s.i32", folder, table);
  FILE *file = fopen(name, "rb");
  if (!file) exit(1);
  fseek(file, 0, SEEK_END);
  long length = ftell(file);
  rewind(file);
  void *rows = malloc(length);
  if (fread(rows, 1, length, file) != (size_t)length) exit(1);
  fclose(file);
  *count = length / row;
  return rows;
}

static void fill(Edge *edge, int other, int region, int first, int past, int id) {
  *edge = (Edge){ other, region, regions[region].high, first, past, id };
}

/* Forward rows have every edge; backward rows only those that may be passed on. */
static Rows rows_of(int certificates, int is_backward) {
  int *offsets = calloc(2 * certificates + 2, sizeof *offsets);
  for (int i = 0; i < equivalence_count; i++) {
    Equivalence *e = &equivalences[i];
    if (e->onward || !is_backward) offsets[2 * (is_backward ? e->to : e->from) + !e->onward + 1]++;
  }
  for (int i = 0; i < 2 * certificates; i++) offsets[i + 1] += offsets[i];
  int *cursor = malloc((2 * certificates + 1) * sizeof *cursor);
  memcpy(cursor, offsets, (2 * certificates + 1) * sizeof *cursor);
  Edge *edges = malloc((offsets[2 * certificates] + 1) * sizeof *edges);
  for (int i = 0; i < equivalence_count; i++) {
    Equivalence *e = &equivalences[i];
    if (!e->onward && is_backward) continue;
    int at = cursor[2 * (is_backward ? e->to : e->from) + !e->onward]++;
    fill(&edges[at], is_backward ? e->from : e->to, e->region, e->first, e->past, i);
  }
  free(cursor);
  return (Rows){ offsets, edges };
}

static void index_requirements(int posts) {
  asked_offsets = calloc(posts + 2, sizeof *asked_offsets);
  for (int i = 0; i < requirement_count; i++) asked_offsets[requirements[i].post + 1]++;
  for (int i = 0; i < posts; i++) asked_offsets[i + 1] += asked_offsets[i];
  int *cursor = malloc((posts + 1) * sizeof *cursor);
  memcpy(cursor, asked_offsets, (posts + 1) * sizeof *cursor);
  asked = malloc(requirement_count * sizeof *asked);
  for (int i = 0; i < requirement_count; i++) {
    Requirement *r = &requirements[i];
    fill(&asked[cursor[r->post]++], r->certificate, r->region, r->first, r->past, i);
  }
  free(cursor);
}

/* Up to `from` from the holding, over `edge`, and on from `to`. */
static int meeting(int from, int edge, int to, int length) {
  int before = 0;
  for (int at = from; nodes[at].fore_from >= 0; at = nodes[at].fore_from) before++;
  path[before] = edge;
  int position = before;
  for (int at = from; nodes[at].fore_from >= 0; at = nodes[at].fore_from) path[--position] = nodes[at].fore_edge;
  position = before + 1;
  for (int at = to; nodes[at].back_to >= 0; at = nodes[at].back_to) path[position++] = nodes[at].back_edge;
  return length;
}

/* Without branches: the four comparisons are cheaper than a guess that fails. */
#define SERVES(e) ((region >= (e)->low) & (region < (e)->high) & (day >= (e)->first) & (day < (e)->past))

/* The number of steps of the shortest path, which is left in `path`; -1 = not recognised. */
static int search(int held, int post, int region, int day) {
  stamp++;
  int fore = 0, fore_end = 0, back = 0, back_end = 0;
  for (Edge *r = asked + asked_offsets[post], *end = asked + asked_offsets[post + 1]; r < end; r++) {
    if (!SERVES(r) || nodes[r->other].back_stamp == stamp) continue;
    nodes[r->other].back_stamp = stamp;
    nodes[r->other].back_to = -1;
    back_queue[back_end++] = r->other;
  }
  if (back_end == 0) return -1;
  if (nodes[held].back_stamp == stamp) return 0;
  for (Edge *e = forward.edges + forward.offsets[2 * held], *end = forward.edges + forward.offsets[2 * held + 2]; e < end; e++)
    if (SERVES(e) && nodes[e->other].back_stamp == stamp) {
      path[0] = e->id;
      return 1;
    }
  nodes[held].fore_stamp = stamp;
  nodes[held].fore_from = -1;
  fore_queue[fore_end++] = held;
  for (int steps = 1; steps <= MOST_STEPS; steps++) {
    if (fore_end - fore <= back_end - back) {
      for (int level = fore_end; fore < level; fore++) {
        int from = fore_queue[fore];
        for (Edge *e = forward.edges + forward.offsets[2 * from], *end = forward.edges + forward.offsets[2 * from + 1]; e < end; e++) {
          if (!SERVES(e)) continue;
          Node *node = &nodes[e->other];
          if (node->back_stamp == stamp) return meeting(from, e->id, e->other, steps);
          if (node->fore_stamp == stamp) continue;
          node->fore_stamp = stamp;
          node->fore_edge = e->id;
          node->fore_from = from;
          fore_queue[fore_end++] = e->other;
        }
      }
      if (fore == fore_end) return -1;
    } else {
      for (int level = back_end; back < level; back++) {
        int to = back_queue[back];
        for (Edge *e = backward.edges + backward.offsets[2 * to], *end = backward.edges + backward.offsets[2 * to + 1]; e < end; e++) {
          if (!SERVES(e)) continue;
          Node *node = &nodes[e->other];
          if (node->fore_stamp == stamp) return meeting(e->other, e->id, to, steps);
          if (node->back_stamp == stamp) continue;
          node->back_stamp = stamp;
          node->back_edge = e->id;
          node->back_to = to;
          back_queue[back_end++] = e->other;
        }
      }
      if (back == back_end) return -1;
    }
  }
  return -1;
}

static int ask(Claim *claim) { return search(claim->certificate, claim->post, claim->region, claim->day); }

static void answers(void) {
  for (int i = 0; i < claim_count; i++) {
    int steps = ask(&claims[i]);
    if (i > 0) putchar(' ');
    if (steps <= 0) putchar(steps < 0 ? '-' : '=');
    for (int step = 0; step < steps; step++) printf(step > 0 ? ">%d" : "%d", path[step]);
  }
  putchar('\n');
}

static void time_claims(int count, int passes) {
  volatile long sum = 0;
  double start = now();
  for (int pass = 0; pass < passes; pass++)
    for (int i = 0; i < count; i++) sum += ask(&claims[i]);
  printf("%.9f\n", now() - start);
}

int main(int count, char **words) {
  if (count != 4) return 2;
  int certificates = atoi(words[2]), posts = atoi(words[3]), region_count;
  regions = load(words[1], "regions", sizeof *regions, &region_count);
  equivalences = load(words[1], "equivalences", sizeof *equivalences, &equivalence_count);
  requirements = load(words[1], "requirements", sizeof *requirements, &requirement_count);
  claims = load(words[1], "claims", sizeof *claims, &claim_count);
  forward = rows_of(certificates, 0);
  backward = rows_of(certificates, 1);
  index_requirements(posts);
  nodes = calloc(certificates, sizeof *nodes);
  fore_queue = malloc(certificates * sizeof *fore_queue);
  back_queue = malloc(certificates * sizeof *back_queue);
  puts("{}");
  fflush(stdout);
  char line[256];
  while (fgets(line, sizeof line, stdin)) {
    int number, passes;
    if (sscanf(line, "time %*s %d %d", &number, &passes) == 2) time_claims(number, passes);
    else answers();
    fflush(stdout);
  }
  return 0;
}
