% SWI-Prolog: facts indexed by their first argument, searched forward level by level with what is reached in a balanced tree.
% usage: swipl -O -g main prolog.pl -- FACTS; then one line out for each line in, as in serve.mjs.
:- use_module(library(assoc)).
:- use_module(library(readutil)).
:- dynamic onward/7, single/7, accepts/6, claim/5.

most_steps(6).

serves(Region, Day, Low, High, First, Past) :- Low =< Region, Region < High, First =< Day, Day < Past.

% recognised(+Held, +Post, +Region, +Day, -Path): the shortest path, as equivalences in order; fails where there is none.
recognised(Held, Post, Region, Day, Path) :-
    findall(C, (accepts(Post, C, Low, High, First, Past), serves(Region, Day, Low, High, First, Past)), Some),
    Some \== [],
    sort(Some, Accepted),
    path(Held, Accepted, Region, Day, Path).

path(Held, Accepted, _, _, []) :- memberchk(Held, Accepted), !.
path(Held, Accepted, Region, Day, [Id]) :-
    ( single(Held, To, Low, High, First, Past, Id) ; onward(Held, To, Low, High, First, Past, Id) ),
    memberchk(To, Accepted),
    serves(Region, Day, Low, High, First, Past), !.
path(Held, Accepted, Region, Day, Path) :-
    list_to_assoc([Held-held], Reached),
    level([Held], Reached, 1, Accepted, Region, Day, Path).

level(Frontier, Reached0, Steps, Accepted, Region, Day, Path) :-
    most_steps(Most), Steps =< Most, Frontier = [_|_],
    expand(Frontier, Reached0, Reached, [], Next, Accepted, Region, Day, Hit),
    (   nonvar(Hit)
    ->  trace_back(Hit, Reached, [], Path)
    ;   More is Steps + 1,
        reverse(Next, Ordered),
        level(Ordered, Reached, More, Accepted, Region, Day, Path)
    ).

expand([], Reached, Reached, Next, Next, _, _, _, _).
expand([From|Rest], Reached0, Reached, Next0, Next, Accepted, Region, Day, Hit) :-
    findall(To-Id, (onward(From, To, Low, High, First, Past, Id), serves(Region, Day, Low, High, First, Past)), Steps),
    add(Steps, From, Reached0, Reached1, Next0, Next1, Accepted, Hit),
    (   nonvar(Hit)
    ->  Reached = Reached1, Next = Next1
    ;   expand(Rest, Reached1, Reached, Next1, Next, Accepted, Region, Day, Hit)
    ).

add([], _, Reached, Reached, Next, Next, _, _).
add([To-Id|Steps], From, Reached0, Reached, Next0, Next, Accepted, Hit) :-
    (   get_assoc(To, Reached0, _)
    ->  add(Steps, From, Reached0, Reached, Next0, Next, Accepted, Hit)
    ;   put_assoc(To, Reached0, step(From, Id), Reached1),
        (   memberchk(To, Accepted)
        ->  Hit = To, Reached = Reached1, Next = Next0
        ;   add(Steps, From, Reached1, Reached, [To|Next0], Next, Accepted, Hit)
        )
    ).

trace_back(Certificate, Reached, Path0, Path) :-
    get_assoc(Certificate, Reached, By),
    (   By = step(From, Id) -> trace_back(From, Reached, [Id|Path0], Path) ; Path = Path0 ).

load(File) :-
    open(File, read, Stream),
    repeat,
    read_term(Stream, Fact, []),
    (   Fact == end_of_file -> !, close(Stream) ; assertz(Fact), fail ).

answers :-
    forall(claim(Number, Held, Post, Region, Day),
           ( ( Number > 0 -> put_char(' ') ; true ),
             ( recognised(Held, Post, Region, Day, Path) -> print_path(Path) ; put_char('-') ) )),
    nl.

print_path([]) :- !, put_char('=').
print_path(Path) :- atomic_list_concat(Path, '>', Text), write(Text).

time_claims(Count, Passes) :-
    findall(asked(Held, Post, Region, Day), (claim(Number, Held, Post, Region, Day), Number < Count), Claims),
    statistics(process_cputime, Start),
    forall(between(1, Passes, _), ask_all(Claims)),
    statistics(process_cputime, End),
    Seconds is End - Start,
    format('~9f~n', [Seconds]).

ask_all([]).
ask_all([asked(Held, Post, Region, Day)|Claims]) :-
    ( recognised(Held, Post, Region, Day, _) -> true ; true ),
    ask_all(Claims).

serve :-
    read_line_to_string(user_input, Line),
    (   Line == end_of_file
    ->  true
    ;   split_string(Line, " ", "", Words),
        (   Words = ["time", _, Claims, Passes]
        ->  number_string(C, Claims), number_string(P, Passes), time_claims(C, P)
        ;   answers
        ),
        flush_output,
        serve
    ).

main :-
    current_prolog_flag(argv, [File|_]),
    load(File),
    writeln('{}'), flush_output,
    serve,
    halt.
