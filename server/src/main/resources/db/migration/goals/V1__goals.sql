create schema if not exists goals;
create table goals.goal (
    number int primary key check (number between 1 and 17),
    title jsonb not null,
    description jsonb not null,
    colour text not null check (colour ~ '^#[0-9A-Fa-f]{6}$')
);

create table goals.target (
    code text primary key,
    place int not null,
    goal int not null references goals.goal,
    title jsonb not null,
    description jsonb not null,
    global_indicators text[] not null,
    relevant_levels text[] not null
);
